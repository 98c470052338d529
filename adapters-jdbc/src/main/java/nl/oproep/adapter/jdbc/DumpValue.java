package nl.oproep.adapter.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the values of a column stand in a dump, the same from either kind of database. */
enum DumpValue {
    TEXT,
    TRUTH,
    NUMBER,
    KEY,
    DAY,
    MOMENT,
    BYTES;

    /** By what {@code information_schema} calls the type. */
    static DumpValue of(String type) {
        var name = type.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "boolean" -> TRUTH;
            case "integer", "bigint", "smallint" -> NUMBER;
            case "uuid" -> KEY;
            case "date" -> DAY;
            case "bytea", "binary varying", "binary large object" -> BYTES;
            default -> name.startsWith("timestamp") ? MOMENT : TEXT;
        };
    }

    @Nullable Object read(ResultSet row, int index) throws SQLException {
        var value = switch (this) {
            case TEXT -> row.getString(index);
            case TRUTH -> row.getBoolean(index);
            case NUMBER -> row.getLong(index);
            case KEY -> text(row.getObject(index, UUID.class));
            case DAY -> text(row.getObject(index, LocalDate.class));
            case MOMENT -> moment(row.getObject(index, OffsetDateTime.class));
            case BYTES -> bytes(row.getBytes(index));
        };
        return row.wasNull() ? null : value;
    }

    void set(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        statement.setObject(index, value == null ? null : parsed(value));
    }

    private Object parsed(Object value) {
        return switch (this) {
            case TEXT, TRUTH -> value;
            case NUMBER -> ((Number) value).longValue();
            case KEY -> UUID.fromString((String) value);
            case DAY -> LocalDate.parse((String) value);
            case MOMENT -> OffsetDateTime.parse((String) value);
            case BYTES -> Base64.getDecoder().decode((String) value);
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String moment(@Nullable OffsetDateTime value) {
        return value == null
                ? null
                : value.withOffsetSameInstant(ZoneOffset.UTC).toString();
    }

    private static @Nullable String bytes(byte @Nullable [] value) {
        return value == null ? null : Base64.getEncoder().encodeToString(value);
    }
}
