package nl.oproep.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The board as it was known at one moment, and as it stands on one day. Immutable.
 *
 * @param parts every assignment is live in one of them at most
 * @param day what closed before it is not found
 * @param number another one whenever anything else can be found
 * @param readAt when reading it from the store began
 * @param dueAt when it is time to read again
 * @param touches how many changes on this node had been committed before reading began
 */
record Edition(List<Part> parts, LocalDate day, long number, Instant readAt, Instant dueAt, long touches) {

    Edition {
        parts = List.copyOf(parts);
    }

    /** The same assignments on another day. */
    Edition on(LocalDate other, long newNumber) {
        return new Edition(
                parts.stream().map(part -> part.on(other)).toList(), other, newNumber, readAt, dueAt, touches);
    }

    @Nullable BoardEntry find(String reference) {
        for (var part : parts) {
            var entry = part.find(reference);
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    BoardPage search(BoardQuery query) {
        List<Trail> trails = new ArrayList<>(parts.size());
        int total = 0;
        Instant newest = null;
        for (var part : parts) {
            var found = part.search(query);
            if (found.count() > 0) {
                total += found.count();
                trails.add(new Trail(part.segment(), found, query.order()));
                var first = part.segment().entry(found.next(0)).publishedAt();
                newest = newest == null || first.isAfter(newest) ? first : newest;
            }
        }
        return new BoardPage(
                query.offset() < total ? entries(trails, query.offset(), query.size()) : List.of(), total, newest);
    }

    Facets facets(BoardQuery query) {
        var counts = new FacetCounts();
        parts.forEach(part -> part.count(query, counts));
        return counts.facets();
    }

    private static List<BoardEntry> entries(List<Trail> trails, int offset, int size) {
        List<BoardEntry> entries = new ArrayList<>(size);
        if (trails.size() == 1) {
            trails.get(0).skip(offset);
        } else {
            for (int i = 0; i < offset; i++) {
                first(trails).step();
            }
        }
        for (var trail = first(trails); trail.here() && entries.size() < size; trail = first(trails)) {
            entries.add(trail.entry());
            trail.step();
        }
        return entries;
    }

    private static Trail first(List<Trail> trails) {
        var first = trails.get(0);
        for (int i = 1; i < trails.size(); i++) {
            if (trails.get(i).before(first)) {
                first = trails.get(i);
            }
        }
        return first;
    }
}
