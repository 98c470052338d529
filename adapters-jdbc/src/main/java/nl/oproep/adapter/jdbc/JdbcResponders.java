package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.oproep.assignment.Reference;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.procedure.Position;
import nl.oproep.procedure.Responder;
import nl.oproep.procedure.spi.Responders;
import nl.oproep.response.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * Responders, read from their responses through the index that lists those, from its end. Whether somebody responded before is looked up by the address, of which there are few; the empty string keeps databases from going
 * through everybody who responded instead.
 */
final class JdbcResponders implements Responders {
    private final Jdbc jdbc;

    JdbcResponders(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Responder> after(Reference assignment, @Nullable Position position, int max) {
        return jdbc.one("responders to " + assignment, handle -> {
            var query = handle.createQuery(
                            """
                            select r.id, r.candidate_name, r.candidate_email, r.candidate_phone, r.language, r.submitted_at
                              from oproep_response r
                             where r.assignment = :assignment %s
                               and not exists (
                                    select 1
                                      from oproep_response earlier
                                     where earlier.candidate_email_key = r.candidate_email_key
                                       and earlier.assignment || '' = r.assignment
                                       and (earlier.submitted_at < r.submitted_at
                                            or earlier.submitted_at = r.submitted_at and earlier.id > r.id))
                             order by r.submitted_at, r.id desc
                             fetch first :max rows only
                            """.formatted(
                                            position == null
                                                    ? ""
                                                    : "and r.submitted_at >= :at and (r.submitted_at > :at or r.id < :response)"))
                    .bind("assignment", assignment.value())
                    .bind("max", max);
            if (position != null) {
                query.bind("at", Moments.at(position.submittedAt())).bind("response", position.response());
            }
            return query.map((row, context) -> read(row)).list();
        });
    }

    @Override
    public boolean holds(UUID response) {
        return jdbc.one(
                "response " + response,
                handle -> handle.createQuery("select 1 from oproep_response where id = :id")
                        .bind("id", response)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    private static Responder read(ResultSet row) throws SQLException {
        return new Responder(
                row.getObject("id", UUID.class),
                new Candidate(
                        row.getString("candidate_name"),
                        EmailAddress.of(row.getString("candidate_email")),
                        row.getString("candidate_phone")),
                Language.of(row.getString("language")),
                Moments.read(row, "submitted_at"));
    }
}
