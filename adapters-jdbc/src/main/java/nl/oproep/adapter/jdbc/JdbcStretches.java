package nl.oproep.adapter.jdbc;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.announcement.Stretch;
import nl.oproep.announcement.Tally;
import nl.oproep.announcement.spi.Stretches;
import org.jdbi.v3.core.Handle;

/**
 * Issues in hand. One row is everybody's turn: whoever begins a stretch holds it for the moment that takes. What was done is written down under the row of the issue, so that of two who finish its last stretches at once,
 * the second sees that nothing is left.
 */
final class JdbcStretches implements Stretches {
    private final Jdbc jdbc;

    JdbcStretches(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Turn> next(Instant now) {
        return jdbc.together("issues", handle -> {
            var freeFrom = IssueRow.turn(handle, now);
            return handle.createQuery("""
                             select %s
                               from oproep_issue
                              where exhausted = false
                              order by served_at, id
                              fetch first 1 rows only
                            """.formatted(IssueRow.COLUMNS))
                    .map((row, context) -> new Turn(IssueRow.read(row), freeFrom))
                    .findOne();
        });
    }

    @Override
    public void begin(Stretch stretch, Instant freeFrom) {
        jdbc.together("issue " + stretch.issue(), handle -> {
            IssueRow.turn(handle, freeFrom);
            handle.createUpdate("""
                            insert into oproep_stretch (id, issue, after_member, up_to, owner, attempt, lease_ends)
                            values (:id, :issue, :after, :upTo, :owner, :attempt, :ends)
                            """)
                    .bind("id", stretch.id())
                    .bind("issue", stretch.issue())
                    .bind("after", stretch.after())
                    .bind("upTo", stretch.upTo())
                    .bind("owner", stretch.owner())
                    .bind("attempt", stretch.attempt())
                    .bind("ends", Moments.at(stretch.leaseEnds()))
                    .execute();
            handle.createUpdate("update oproep_turn set free_from = :free where id = 1")
                    .bind("free", Moments.at(freeFrom))
                    .execute();
            return handle.createUpdate("update oproep_issue set past = :upTo, served_at = :free where id = :issue")
                    .bind("upTo", stretch.upTo())
                    .bind("free", Moments.at(freeFrom))
                    .bind("issue", stretch.issue())
                    .execute();
        });
    }

    @Override
    public void exhaust(UUID issue, Instant now) {
        jdbc.together("issue " + issue, handle -> {
            int rows = handle.createUpdate("update oproep_issue set exhausted = true where id = :issue")
                    .bind("issue", issue)
                    .execute();
            IssueRow.finish(handle, issue, now);
            return rows;
        });
    }

    @Override
    public Optional<Stretch> takeOver(String owner, Instant now, Instant leaseEnds) {
        return jdbc.together(
                "stretches",
                handle -> handle.createQuery("""
                         select %s
                           from oproep_stretch
                          where lease_ends <= :now
                          order by lease_ends, id
                          fetch first 1 rows only
                            for update skip locked
                        """.formatted(IssueRow.STRETCH))
                        .bind("now", Moments.at(now))
                        .map((row, context) -> IssueRow.stretch(row))
                        .findOne()
                        .map(left -> taken(handle, left, owner, leaseEnds)));
    }

    private static Stretch taken(Handle handle, Stretch left, String owner, Instant leaseEnds) {
        handle.createUpdate(
                        "update oproep_stretch set owner = :owner, attempt = attempt + 1, lease_ends = :ends where id = :id")
                .bind("owner", owner)
                .bind("ends", Moments.at(leaseEnds))
                .bind("id", left.id())
                .execute();
        return new Stretch(left.id(), left.issue(), left.after(), left.upTo(), owner, left.attempt() + 1, leaseEnds);
    }

    @Override
    public boolean settle(Stretch stretch, UUID settled, Tally tally, Instant leaseEnds, Instant now) {
        return jdbc.together("issue " + stretch.issue(), handle -> {
            boolean ours =
                    settled.equals(stretch.upTo()) ? gone(handle, stretch) : moved(handle, stretch, settled, leaseEnds);
            if (ours && !(tally.equals(Tally.NOTHING) && !settled.equals(stretch.upTo()))) {
                handle.createUpdate("""
                                update oproep_issue
                                   set sent = sent + :sent, later = later + :later, refused = refused + :refused
                                 where id = :issue
                                """)
                        .bind("sent", tally.sent())
                        .bind("later", tally.later())
                        .bind("refused", tally.refused())
                        .bind("issue", stretch.issue())
                        .execute();
            }
            if (ours && settled.equals(stretch.upTo())) {
                IssueRow.finish(handle, stretch.issue(), now);
            }
            return ours;
        });
    }

    private static boolean gone(Handle handle, Stretch stretch) {
        return handle.createUpdate(
                                "delete from oproep_stretch where id = :id and owner = :owner and attempt = :attempt")
                        .bind("id", stretch.id())
                        .bind("owner", stretch.owner())
                        .bind("attempt", stretch.attempt())
                        .execute()
                > 0;
    }

    private static boolean moved(Handle handle, Stretch stretch, UUID settled, Instant leaseEnds) {
        return handle.createUpdate("""
                                update oproep_stretch
                                   set after_member = :settled, lease_ends = :ends
                                 where id = :id and owner = :owner and attempt = :attempt
                                """)
                        .bind("settled", settled)
                        .bind("ends", Moments.at(leaseEnds))
                        .bind("id", stretch.id())
                        .bind("owner", stretch.owner())
                        .bind("attempt", stretch.attempt())
                        .execute()
                > 0;
    }

    @Override
    public int renew(String owner, Collection<UUID> stretches, Instant now, Instant leaseEnds) {
        return jdbc.one(
                "stretches",
                handle -> handle.createUpdate("""
                        update oproep_stretch
                           set lease_ends = :ends
                         where id = any(:ids) and owner = :owner and lease_ends > :now
                        """)
                        .bind("ends", Moments.at(leaseEnds))
                        .bindArray("ids", UUID.class, stretches.toArray())
                        .bind("owner", owner)
                        .bind("now", Moments.at(now))
                        .execute());
    }

    @Override
    public int release(String owner, Instant now) {
        return jdbc.one(
                "stretches",
                handle -> handle.createUpdate(
                                "update oproep_stretch set lease_ends = :now where owner = :owner and lease_ends > :now")
                        .bind("now", Moments.at(now))
                        .bind("owner", owner)
                        .execute());
    }
}
