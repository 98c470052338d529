package nl.oproep.adapter.jdbc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.Language;
import nl.oproep.mail.MailKind;
import nl.oproep.mail.SentMail;
import nl.oproep.mail.spi.Returns;

/** The outbox as mail that comes back sees it. A node that still believes to hold a mail has lost it with its name in {@code owner}. */
final class JdbcReturns implements Returns {
    private final Jdbc jdbc;

    JdbcReturns(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SentMail> find(String tag) {
        return jdbc.one(
                "a mail that was answered",
                handle -> handle.createQuery("select id, kind, subject, language from oproep_outbox where tag = :tag")
                        .bind("tag", tag)
                        .map((row, context) -> new SentMail(
                                row.getObject("id", UUID.class),
                                new MailKind(row.getString("kind")),
                                row.getObject("subject", UUID.class),
                                Language.of(row.getString("language"))))
                        .findFirst());
    }

    @Override
    public boolean returned(UUID id, String reason, Instant now) {
        return jdbc.one(
                        "delivery " + id,
                        handle -> handle.createUpdate("""
                                update oproep_outbox
                                   set state = 'RETURNED', due_at = null, owner = null, recipient = null, details = null,
                                       reason = :reason, settled_at = :now
                                 where id = :id and state in ('DELIVERED', 'PENDING')
                                """)
                                .bind("id", id)
                                .bind("reason", Reasons.storable(reason))
                                .bind("now", Moments.at(now))
                                .execute())
                > 0;
    }

    @Override
    public void noted(UUID id, String words) {
        jdbc.one(
                "delivery " + id,
                handle -> handle.createUpdate(
                                "update oproep_outbox set reason = :words where id = :id and state = 'DELIVERED'")
                        .bind("id", id)
                        .bind("words", Reasons.storable(words))
                        .execute());
    }
}
