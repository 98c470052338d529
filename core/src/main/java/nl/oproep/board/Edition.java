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
        for (var part : parts) {
            var found = part.search(query);
            total += found.count();
            if (found.count() > 0) {
                trails.add(new Trail(part.segment(), found));
            }
        }
        return new BoardPage(query.offset() < total ? entries(trails, query.offset(), query.size()) : List.of(), total);
    }

    private static List<BoardEntry> entries(List<Trail> trails, int offset, int size) {
        List<BoardEntry> entries = new ArrayList<>(size);
        if (trails.size() == 1) {
            trails.get(0).skip(offset);
        } else {
            for (int i = 0; i < offset; i++) {
                newest(trails).step();
            }
        }
        for (var trail = newest(trails); trail.here() && entries.size() < size; trail = newest(trails)) {
            entries.add(trail.entry());
            trail.step();
        }
        return entries;
    }

    private static Trail newest(List<Trail> trails) {
        var newest = trails.get(0);
        for (int i = 1; i < trails.size(); i++) {
            if (trails.get(i).before(newest)) {
                newest = trails.get(i);
            }
        }
        return newest;
    }

    /** Walks from the newest to the oldest of what was found in one segment. */
    private static final class Trail {
        private final Segment segment;
        private final SlotSet found;
        private int slot;

        Trail(Segment segment, SlotSet found) {
            this.segment = segment;
            this.found = found;
            this.slot = found.next(0);
        }

        boolean here() {
            return slot >= 0;
        }

        BoardEntry entry() {
            return segment.entry(slot);
        }

        void step() {
            slot = found.next(slot + 1);
        }

        void skip(int steps) {
            for (int i = 0; i < steps; i++) {
                step();
            }
        }

        boolean before(Trail other) {
            return here() && (!other.here() || Segment.NEWEST_FIRST.compare(entry(), other.entry()) < 0);
        }
    }
}
