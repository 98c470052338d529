package nl.oproep.adapter.jdbc;

import java.util.List;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.privacy.Recipient;
import nl.oproep.privacy.spi.Recipients;

/** Who received responses: who posted what they react to. */
final class JdbcRecipients implements Recipients {
    private final Jdbc jdbc;

    JdbcRecipients(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Recipient> of(List<UUID> responses) {
        return responses.isEmpty()
                ? List.of()
                : jdbc.one(
                        "recipients of responses",
                        handle -> handle.createQuery("""
                                 select r.id, r.receipt, a.reference, a.poster_organisation, a.poster_contact,
                                        a.poster_email, a.language
                                   from oproep_response r
                                   join oproep_assignment a on a.reference = r.assignment
                                  where r.id = any(:responses)
                                  order by r.submitted_at, r.id
                                """)
                                .bindArray("responses", UUID.class, responses)
                                .map((row, context) -> new Recipient(
                                        row.getObject("id", UUID.class),
                                        row.getString("receipt"),
                                        row.getString("reference"),
                                        row.getString("poster_organisation"),
                                        row.getString("poster_contact"),
                                        EmailAddress.of(row.getString("poster_email")),
                                        Language.of(row.getString("language"))))
                                .list());
    }
}
