package nl.oproep.adapter.jdbc;

import java.time.Instant;
import java.util.UUID;
import nl.oproep.assignment.Reference;
import nl.oproep.response.spi.PosterMails;

/** The mails that bring responses to posters. The address is put in by the statement that sends them on their way, so that no code here sees it. */
final class JdbcPosterMails implements PosterMails {
    private static final String TO_POSTER =
            "kind in ('response-to-poster', 'answer-to-poster') and subject in (select id from oproep_response where assignment = :assignment)";

    /** The words of a response are those of the response; an answer that came back has lost its words. A server may have refused it at once. */
    private static final String CAME_BACK = "(state in ('RETURNED', 'FAILED') and kind = 'response-to-poster')";

    private static final String SEND = """
            update oproep_outbox
               set state = 'PENDING', due_at = :now, owner = null, attempt = 0, settled_at = null,
                   recipient = (select a.poster_email
                                  from oproep_response r
                                  join oproep_assignment a on a.reference = r.assignment
                                 where r.id = subject)
             where\s""";

    private final Jdbc jdbc;

    JdbcPosterMails(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int hold(Reference assignment) {
        return jdbc.one(
                "mails about " + assignment,
                handle -> handle.createUpdate(
                                "update oproep_outbox set state = 'HELD', due_at = null where state = 'PENDING' and owner is null and "
                                        + TO_POSTER)
                        .bind("assignment", assignment.value())
                        .execute());
    }

    @Override
    public int release(Reference assignment, Instant now) {
        return jdbc.one(
                "mails about " + assignment,
                handle -> handle.createUpdate(SEND + "(state = 'HELD' or " + CAME_BACK + ") and " + TO_POSTER)
                        .bind("assignment", assignment.value())
                        .bind("now", Moments.at(now))
                        .execute());
    }

    @Override
    public boolean again(UUID delivery, Instant now) {
        return jdbc.one(
                        "delivery " + delivery,
                        handle -> handle.createUpdate(SEND + "id = :id and " + CAME_BACK)
                                .bind("id", delivery)
                                .bind("now", Moments.at(now))
                                .execute())
                > 0;
    }
}
