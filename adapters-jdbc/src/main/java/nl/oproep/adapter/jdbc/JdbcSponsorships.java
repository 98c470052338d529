package nl.oproep.adapter.jdbc;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.sponsorship.Slot;
import nl.oproep.sponsorship.Sponsorship;
import nl.oproep.sponsorship.spi.Sponsorships;
import org.jdbi.v3.core.statement.SqlStatement;

/** Sponsorships in one table. */
final class JdbcSponsorships implements Sponsorships {
    private static final String COLUMNS = "id, version, slot, title, text, target, first_day, last_day, stopped";

    private final Jdbc jdbc;

    JdbcSponsorships(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Sponsorship sponsorship) {
        var what = "sponsorship " + sponsorship.id();
        int added = jdbc.one(
                what, handle -> bind(handle.createUpdate("""
                        insert into oproep_sponsorship (
                            id, version, slot, title, text, target, first_day, last_day, stopped)
                        values (:id, :version, :slot, :title, :text, :target, :first, :last, :stopped)
                            on conflict do nothing
                        """), sponsorship).execute());
        if (added == 0) {
            throw new DuplicateException(what);
        }
    }

    @Override
    public void replace(Sponsorship sponsorship) {
        var what = "sponsorship " + sponsorship.id();
        int changed = jdbc.one(
                what, handle -> bind(handle.createUpdate("""
                        update oproep_sponsorship
                           set version = version + 1, slot = :slot, title = :title, text = :text, target = :target,
                               first_day = :first, last_day = :last, stopped = :stopped
                         where id = :id and version = :version
                        """), sponsorship).execute());
        if (changed == 0) {
            throw new StaleException(what, sponsorship.version());
        }
    }

    @Override
    public Optional<Sponsorship> find(UUID id) {
        return jdbc.one(
                "sponsorship " + id,
                handle -> handle.createQuery("select " + COLUMNS + " from oproep_sponsorship where id = :id")
                        .bind("id", id)
                        .map((row, context) -> read(row))
                        .findOne());
    }

    @Override
    public List<Sponsorship> during(LocalDate first, LocalDate last) {
        return jdbc.one(
                "sponsorships of a period",
                handle -> handle.createQuery("""
                         select %s
                           from oproep_sponsorship
                          where last_day >= :first and first_day <= :last and not stopped
                          order by first_day, id
                        """.formatted(COLUMNS))
                        .bind("first", first)
                        .bind("last", last)
                        .map((row, context) -> read(row))
                        .list());
    }

    @Override
    public List<Sponsorship> list(int limit, int offset) {
        return jdbc.one(
                "sponsorships",
                handle -> Listed.page(handle, COLUMNS, "oproep_sponsorship", "first_day desc, id", limit, offset)
                        .map((row, context) -> read(row))
                        .list());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Sponsorship sponsorship) {
        return statement
                .bind("id", sponsorship.id())
                .bind("version", sponsorship.version())
                .bind("slot", sponsorship.slot().name())
                .bind("title", sponsorship.title())
                .bind("text", sponsorship.text())
                .bind("target", sponsorship.target().toString())
                .bind("first", sponsorship.first())
                .bind("last", sponsorship.last())
                .bind("stopped", sponsorship.stopped());
    }

    private static Sponsorship read(ResultSet row) throws SQLException {
        return new Sponsorship(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                Slot.valueOf(row.getString("slot")),
                row.getString("title"),
                row.getString("text"),
                URI.create(row.getString("target")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("stopped"));
    }
}
