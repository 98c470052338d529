package nl.oproep.adapter.jdbc;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.oproep.kernel.DataCategory;
import nl.oproep.privacy.Erasure;
import nl.oproep.privacy.spi.Erasures;

/** The ledger of erasures in one table. */
final class JdbcErasures implements Erasures {
    private final Jdbc jdbc;

    JdbcErasures(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Erasure entry) {
        jdbc.one(
                "the ledger of erasures",
                handle -> handle.createUpdate("""
                        insert into oproep_erasure (id, hash, erased_at, counts)
                        values (:id, :hash, :at, :counts)
                            on conflict do nothing
                        """)
                        .bind("id", entry.id())
                        .bind("hash", Digests.bytes(entry.hash()))
                        .bind("at", Moments.at(entry.at()))
                        .bind("counts", counts(entry.counts()))
                        .execute());
    }

    private static String counts(Map<DataCategory, Long> counts) {
        var words = new TreeMap<String, String>();
        counts.forEach((category, count) -> words.put(category.name(), count.toString()));
        return Json.of(words);
    }

    private static Map<DataCategory, Long> counts(String stored) {
        var counts = new EnumMap<DataCategory, Long>(DataCategory.class);
        Json.details(stored).forEach((name, count) -> counts.put(DataCategory.valueOf(name), Long.valueOf(count)));
        return counts;
    }

    @Override
    public Set<UUID> known(List<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : jdbc.one(
                        "the ledger of erasures",
                        handle -> handle.createQuery("select id from oproep_erasure where id = any(:ids)")
                                .bindArray("ids", UUID.class, ids)
                                .mapTo(UUID.class)
                                .set());
    }

    @Override
    public List<Erasure> list(int limit, int offset) {
        return jdbc.one(
                "the ledger of erasures",
                handle -> handle.createQuery("""
                         select id, hash, erased_at, counts
                           from oproep_erasure
                          order by erased_at desc, id
                         offset :offset rows fetch first :limit rows only
                        """)
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, context) -> new Erasure(
                                row.getObject("id", UUID.class),
                                Digests.read(row.getBytes("hash")),
                                Moments.read(row, "erased_at"),
                                counts(row.getString("counts"))))
                        .list());
    }
}
