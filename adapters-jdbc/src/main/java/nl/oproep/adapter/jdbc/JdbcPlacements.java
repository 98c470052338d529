package nl.oproep.adapter.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.billing.Account;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.placement.Placement;
import nl.oproep.placement.spi.Placements;
import org.jdbi.v3.core.Handle;

/** Placements in one table; the day to look at them in another, written at each change. */
final class JdbcPlacements implements Placements {
    private final Jdbc jdbc;

    JdbcPlacements(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Placement placement) {
        var what = "placement " + placement.id();
        int added = jdbc.together(what, handle -> {
            int rows = PlacementRow.bind(handle.createUpdate("""
                            insert into oproep_placement (
                                id, version, response, partner, periods, called_off, monthly, months, part_month,
                                debtor, debtor_key, language, recorded_by, recorded_at)
                            values (
                                :id, :version, cast(:response as uuid), :partner, :periods, :off, :monthly, :months,
                                :partMonth, :debtor, :debtorKey, :language, :by, :at)
                                on conflict do nothing
                            """), placement).execute();
            if (rows > 0) {
                lookAt(handle, "insert into oproep_due (look_on, placement) values (:look, :id)", placement);
            }
            return rows;
        });
        if (added == 0) {
            throw new DuplicateException(what);
        }
    }

    @Override
    public void replace(Placement placement) {
        var what = "placement " + placement.id();
        int changed = jdbc.together(what, handle -> {
            int rows = PlacementRow.bind(handle.createUpdate("""
                            update oproep_placement
                               set version = version + 1, response = cast(:response as uuid), partner = :partner,
                                   periods = :periods, called_off = :off, monthly = :monthly, months = :months,
                                   part_month = :partMonth, debtor = :debtor,
                                   debtor_key = :debtorKey, language = :language,
                                   recorded_by = :by, recorded_at = :at
                             where id = :id and version = :version
                            """), placement).execute();
            if (rows > 0) {
                lookAt(handle, "update oproep_due set look_on = :look where placement = :id", placement);
            }
            return rows;
        });
        if (changed == 0) {
            throw new StaleException(what, placement.version());
        }
    }

    private static void lookAt(Handle handle, String sql, Placement placement) {
        handle.createUpdate(sql)
                .bind("look", Account.AT_ONCE)
                .bind("id", placement.id())
                .execute();
    }

    @Override
    public Optional<Placement> find(UUID id) {
        return found("placement " + id, "id", id);
    }

    @Override
    public Optional<Placement> of(UUID response) {
        return found("placement of response " + response, "response", response);
    }

    private Optional<Placement> found(String what, String column, UUID key) {
        return jdbc.one(
                what,
                handle -> handle.createQuery(
                                "select " + PlacementRow.COLUMNS + " from oproep_placement where " + column + " = :key")
                        .bind("key", key)
                        .map((row, context) -> PlacementRow.read(row))
                        .findOne());
    }

    @Override
    public List<Placement> list(int limit, int offset) {
        return jdbc.one(
                "placements",
                handle -> handle.createQuery("""
                         select %s
                           from oproep_placement
                          order by recorded_at desc, id
                         offset :offset rows fetch first :limit rows only
                        """.formatted(PlacementRow.COLUMNS))
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, context) -> PlacementRow.read(row))
                        .list());
    }
}
