package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.operator.Noted;
import nl.oproep.operator.spi.Notes;

/** What operators did. */
final class JdbcNotes implements Notes {
    private static final String SELECT = "select id, at, operator, act, reference from oproep_act ";

    private final Jdbc jdbc;

    JdbcNotes(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Noted note) {
        var what = "note " + note.id();
        int added = jdbc.one(
                what,
                handle -> handle.createUpdate("""
                        insert into oproep_act (id, at, operator, act, reference)
                        values (:id, :at, cast(:operator as uuid), :act, :reference)
                            on conflict do nothing
                        """)
                        .bind("id", note.id())
                        .bind("at", Moments.at(note.at()))
                        .bindByType("operator", note.operator(), UUID.class)
                        .bind("act", note.act())
                        .bind("reference", note.reference())
                        .execute());
        if (added == 0) {
            throw new DuplicateException(what);
        }
    }

    @Override
    public List<Noted> list(int limit, int offset) {
        return jdbc.one(
                "notes",
                handle -> handle.createQuery(
                                SELECT + "order by at desc, id offset :offset rows fetch first :limit rows only")
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, context) -> read(row))
                        .list());
    }

    @Override
    public List<Noted> about(String reference, int limit) {
        return jdbc.one(
                "notes about " + reference,
                handle -> handle.createQuery(SELECT
                                + "where reference = :reference order by at desc, id fetch first :limit rows only")
                        .bind("reference", reference)
                        .bind("limit", limit)
                        .map((row, context) -> read(row))
                        .list());
    }

    @Override
    public int forget(Instant before, int most) {
        return jdbc.one(
                "old notes",
                handle -> handle.createUpdate("""
                        delete from oproep_act
                         where id in (
                               select id from oproep_act where at < :before order by at fetch first :most rows only)
                        """)
                        .bind("before", Moments.at(before))
                        .bind("most", most)
                        .execute());
    }

    private static Noted read(ResultSet row) throws SQLException {
        return new Noted(
                row.getObject("id", UUID.class),
                Moments.read(row, "at"),
                row.getObject("operator", UUID.class),
                row.getString("act"),
                row.getString("reference"));
    }
}
