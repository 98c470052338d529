package nl.oproep.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.board.spi.BoardEntries;
import nl.oproep.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Counts what can be chosen from. For one thread. */
final class FacetCounts {
    private final Map<String, Integer> disciplines = new LinkedHashMap<>();
    private final Map<String, Facets.Choice> regions = new LinkedHashMap<>();
    private int remote;

    /** What the store tells, taken apart by this query. */
    static Facets of(List<BoardEntries.Tally> tallies, BoardQuery query) {
        var counts = new FacetCounts();
        for (var tally : tallies) {
            boolean discipline =
                    query.discipline() == null || tally.disciplines().contains(query.discipline());
            boolean place = query.region() == null || same(tally.region(), query.region());
            boolean distance = !query.remote() || tally.remote();
            if (place && distance) {
                tally.disciplines().forEach(code -> counts.discipline(code, tally.count()));
            }
            if (discipline && distance && tally.region() != null) {
                counts.region(Words.folded(tally.region()), tally.region(), tally.count());
            }
            if (discipline && place && tally.remote()) {
                counts.remote(tally.count());
            }
        }
        return counts.facets();
    }

    private static boolean same(@Nullable String region, String asked) {
        return region != null && Words.folded(region).equals(Words.folded(asked));
    }

    void discipline(String code, int count) {
        disciplines.merge(code, count, Integer::sum);
    }

    /** A region by its letters alone, and one way of spelling it. */
    void region(String folded, String spelled, int count) {
        regions.merge(
                folded,
                new Facets.Choice(spelled, count),
                (one, other) -> new Facets.Choice(one.name(), one.count() + other.count()));
    }

    void remote(int count) {
        remote += count;
    }

    Facets facets() {
        return new Facets(
                disciplines.entrySet().stream()
                        .map(e -> new Facets.Choice(e.getKey(), e.getValue()))
                        .toList(),
                List.copyOf(regions.values()),
                remote);
    }
}
