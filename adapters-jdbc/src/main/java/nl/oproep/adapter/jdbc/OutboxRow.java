package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.MailKind;
import nl.oproep.mail.spi.Outbox.Claim;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** A delivery as a row, there and back. */
final class OutboxRow {
    static final String COLUMNS = "id, tag, kind, subject, recipient, language, details, created_at, attempt";

    static final String INSERT = """
            insert into oproep_outbox (id, tag, kind, subject, recipient, language, details, state, due_at, attempt, created_at)
            values (:id, :tag, :kind, :subject, :recipient, :language, :details, :state, :due, 0, :created)
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

    /** Binds a delivery under names that end in {@code suffix}. */
    static <S extends SqlStatement<S>> S bind(S statement, Delivery delivery, String suffix) {
        return statement
                .bind("id" + suffix, delivery.id())
                .bind("tag" + suffix, delivery.tag())
                .bind("kind" + suffix, delivery.kind().name())
                .bind("subject" + suffix, delivery.subject())
                .bind("recipient" + suffix, delivery.recipient().value())
                .bind("language" + suffix, delivery.language().code())
                .bind("details" + suffix, details(delivery))
                .bind("created" + suffix, Moments.at(delivery.createdAt()));
    }

    private static @Nullable String details(Delivery delivery) {
        return delivery.details().isEmpty() ? null : Json.of(delivery.details());
    }
}
