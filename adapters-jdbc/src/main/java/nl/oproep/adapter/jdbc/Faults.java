package nl.oproep.adapter.jdbc;

import java.sql.SQLException;
import nl.oproep.kernel.OproepException;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * What a driver throws, in words that help and without a single stored value (V7): PostgreSQL's details and H2's messages quote rows, and so does Jdbi.
 */
final class Faults {
    private static final String UNIQUE = "23505";

    private Faults() {}

    /** A statement failed; {@code what} names by reference what it was about. */
    static OproepException of(String what, Throwable fault) {
        var sql = sql(fault);
        if (sql == null) {
            return new StoreException(
                    "the store could not handle " + what + ": "
                            + fault.getClass().getSimpleName(),
                    null);
        }
        return UNIQUE.equals(sql.getSQLState())
                ? new DuplicateException(what)
                : new StoreException("the store could not handle " + what + ": " + advice(sql), withoutValues(sql));
    }

    /** No connection: nothing has been executed, so the driver's words hold no stored value. */
    static StoreException unreachable(Throwable fault) {
        var sql = sql(fault);
        var said = sql == null ? fault.getClass().getSimpleName() : firstLine(sql.getMessage());
        return new StoreException(
                "no connection to the database: " + said + ". Check that it runs, its address and the login.",
                sql == null ? null : withoutValues(sql));
    }

    private static @Nullable SQLException sql(@Nullable Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "no reason given" : message.lines().findFirst().orElse("");
    }

    private static String advice(SQLException sql) {
        var state = String.valueOf(sql.getSQLState());
        var meaning = state.startsWith("08") || state.startsWith("57P") || state.equals("90121")
                ? "the connection to the database was lost; try again once it runs"
                : switch (state) {
                    case "42P01", "42S02", "42S03", "42S04", "42S22", "42703" ->
                        "tables are missing or old; run the migration";
                    case "53100", "90031" -> "the database's disk is full";
                    case "25006", "90097" -> "the database can only be read";
                    case "42501", "90096" -> "the database user lacks a right on Oproep's tables";
                    case "40001", "40P01", "90131", "HYT00" -> "too many changes of the same row at once; try again";
                    default -> "the database refused it";
                };
        return meaning + " (SQL state " + state + ")";
    }

    /** Where it happened and which kind it was, without the message. */
    private static SQLException withoutValues(SQLException sql) {
        var clean = new SQLException("SQL state " + sql.getSQLState(), sql.getSQLState(), sql.getErrorCode());
        clean.setStackTrace(sql.getStackTrace());
        return clean;
    }
}
