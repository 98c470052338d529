package nl.oproep.adapter.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A statement with names in it, taken apart once: what the driver gets, and which name stands at each of its places. For statements so frequent that finding names anew would cost more than carrying them out.
 *
 * @param sql with a question mark at each place
 * @param names by place
 */
record NamedSql(String sql, List<String> names) {
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z][a-zA-Z0-9]*)");

    static NamedSql of(String text) {
        var names = new ArrayList<String>();
        var sql = NAME.matcher(text).replaceAll(found -> {
            names.add(found.group(1));
            return "?";
        });
        return new NamedSql(sql, List.copyOf(names));
    }

    /** Reads a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The only row that the statement gives, or empty. */
    <T> Optional<T> first(Handle handle, Map<String, @Nullable Object> values, Reader<T> reader) {
        try (var statement = handle.getConnection().prepareStatement(sql)) {
            bind(statement, values);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DriverFault(e);
        }
    }

    /** How many rows the statement changed. */
    int update(Handle handle, Map<String, @Nullable Object> values) {
        try (var statement = handle.getConnection().prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DriverFault(e);
        }
    }

    /** Binds every place; what is null counts as text. */
    private void bind(PreparedStatement statement, Map<String, @Nullable Object> values) throws SQLException {
        for (int i = 0; i < names.size(); i++) {
            var value = values.get(names.get(i));
            if (value == null) {
                statement.setNull(i + 1, Types.VARCHAR);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
