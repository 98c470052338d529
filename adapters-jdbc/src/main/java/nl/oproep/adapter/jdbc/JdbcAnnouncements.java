package nl.oproep.adapter.jdbc;

import java.util.List;
import java.util.UUID;
import nl.oproep.announcement.spi.Announcements;
import nl.oproep.assignment.Reference;

/** Which assignments were announced: a mark on the assignment that changes neither its version nor when it was changed. */
final class JdbcAnnouncements implements Announcements {
    private final Jdbc jdbc;

    JdbcAnnouncements(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Due> due(int max) {
        return jdbc.one(
                "assignments to be announced",
                handle -> handle.createQuery("""
                        select id, reference
                          from oproep_assignment
                         where not announced and published_at is not null
                         order by published_at, id
                         fetch first :max rows only
                        """)
                        .bind("max", max)
                        .map((row, context) ->
                                new Due(row.getObject("id", UUID.class), new Reference(row.getString("reference"))))
                        .list());
    }

    @Override
    public boolean mark(Due assignment) {
        return jdbc.one(
                        "assignment " + assignment.reference(),
                        handle -> handle.createUpdate(
                                        "update oproep_assignment set announced = true where id = :id and not announced")
                                .bind("id", assignment.id())
                                .execute())
                > 0;
    }
}
