package nl.oproep.adapter.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** One statement for many rows, its values bound by position: finding names costs more than all else when thousands of rows go in at once. */
final class Batch {

    private Batch() {}

    /** Puts the values of one row in their places, counted from 1. */
    @FunctionalInterface
    interface Values<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    static <T> void execute(Handle handle, String sql, List<T> rows, Values<T> values) {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = handle.getConnection().prepareStatement(sql)) {
            for (var row : rows) {
                values.bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DriverFault(e);
        }
    }
}
