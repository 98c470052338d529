package nl.oproep.adapter.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.MailKind;
import nl.oproep.mail.spi.Outbox.Claim;
import org.jspecify.annotations.Nullable;

/** A delivery as a row, there and back. */
final class OutboxRow {
    static final String COLUMNS = "id, tag, kind, subject, recipient, language, details, created_at, attempt";

    static final String INSERT_PENDING = """
            insert into oproep_outbox (id, tag, kind, subject, recipient, language, details, state, due_at, attempt, created_at)
            values (?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, 0, ?)
            """;

    static final String INSERT_HELD = """
            insert into oproep_outbox (id, tag, kind, subject, recipient, language, details, state, due_at, attempt, created_at)
            values (?, ?, ?, ?, ?, ?, ?, 'HELD', null, 0, ?)
            """;

    static final String INSERT_FAILED = """
            insert into oproep_outbox (
                id, tag, kind, subject, recipient, language, details, created_at, state, due_at, attempt, reason, settled_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'FAILED', null, 1, ?, ?)
            """;

    private OutboxRow() {}

    static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                new Delivery(
                        row.getObject("id", UUID.class),
                        row.getString("tag"),
                        new MailKind(row.getString("kind")),
                        row.getObject("subject", UUID.class),
                        EmailAddress.of(row.getString("recipient")),
                        Language.of(row.getString("language")),
                        Json.details(row.getString("details")),
                        Moments.read(row, "created_at")),
                row.getInt("attempt"));
    }

    /** The values of a delivery under names that end in {@code suffix}. */
    static void put(Map<String, @Nullable Object> values, Delivery delivery, String suffix) {
        values.put("id" + suffix, delivery.id());
        values.put("tag" + suffix, delivery.tag());
        values.put("kind" + suffix, delivery.kind().name());
        values.put("subject" + suffix, delivery.subject());
        values.put("recipient" + suffix, delivery.recipient().value());
        values.put("language" + suffix, delivery.language().code());
        values.put("details" + suffix, details(delivery));
        values.put("created" + suffix, Moments.at(delivery.createdAt()));
    }

    /** Binds a delivery that is due at once. */
    static void bindPending(PreparedStatement statement, Delivery delivery) throws SQLException {
        bindHeld(statement, delivery);
        statement.setObject(9, Moments.at(delivery.createdAt()));
    }

    /** Binds a delivery that waits for the operator. */
    static void bindHeld(PreparedStatement statement, Delivery delivery) throws SQLException {
        statement.setObject(1, delivery.id());
        statement.setString(2, delivery.tag());
        statement.setString(3, delivery.kind().name());
        statement.setObject(4, delivery.subject());
        statement.setString(5, delivery.recipient().value());
        statement.setString(6, delivery.language().code());
        statement.setString(7, details(delivery));
        statement.setObject(8, Moments.at(delivery.createdAt()));
    }

    private static @Nullable String details(Delivery delivery) {
        return delivery.details().isEmpty() ? null : Json.of(delivery.details());
    }
}
