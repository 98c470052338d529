package nl.oproep.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.board.spi.BoardEntries;

/** The next edition while it is being made from the one before and what changed. For one thread. */
final class Draft {
    private static final int FULL = 4096;
    private static final int GROWTH = 4;

    private final List<Working> parts = new ArrayList<>();
    private final Map<String, Segment.Found> added = new LinkedHashMap<>();
    private boolean changed;

    Draft(List<Part> before) {
        for (var part : before) {
            parts.add(new Working(part));
        }
    }

    /** Takes over how an assignment stands now; hearing of a change again changes nothing. */
    void apply(BoardEntries.Change change) {
        var reference = change.reference();
        var entry = change.entry();
        if (entry != null && stands(reference, entry.version())) {
            return;
        }
        for (var part : parts) {
            changed |= part.remove(reference);
        }
        if (entry == null) {
            changed |= added.remove(reference) != null;
            return;
        }
        changed = true;
        added.put(reference, new Segment.Found(entry, change.words()));
        if (added.size() == FULL) {
            close();
        }
    }

    private boolean stands(String reference, long version) {
        var waiting = added.get(reference);
        return waiting != null
                ? waiting.entry().version() == version
                : parts.stream().anyMatch(part -> part.has(reference, version));
    }

    boolean changed() {
        return changed;
    }

    /** All parts as they stand on this day. */
    List<Part> parts(LocalDate day) {
        close();
        return parts.stream().map(part -> part.done(day)).toList();
    }

    /** Makes a segment of what was added, and merges so that each segment is several times as big as the next. */
    private void close() {
        if (!added.isEmpty()) {
            parts.add(new Working(Segment.of(shared())));
            added.clear();
        }
        parts.removeIf(part -> part.count() == 0);
        parts.sort((one, other) -> Integer.compare(other.count(), one.count()));
        for (int last = parts.size() - 1; last > 0; last--) {
            if (parts.get(last - 1).count() < GROWTH * parts.get(last).count()) {
                parts.set(last - 1, parts.get(last - 1).merged(parts.remove(last)));
                last = parts.size();
            }
        }
        parts.replaceAll(Working::tidy);
    }

    /** The same, with one object for equal things that many assignments have. */
    private List<Segment.Found> shared() {
        var known = new HashMap<Object, Object>();
        return added.values().stream()
                .map(found -> new Segment.Found(shared(found.entry(), known), found.words()))
                .toList();
    }

    private static BoardEntry shared(BoardEntry e, Map<Object, Object> known) {
        return new BoardEntry(
                e.reference(),
                e.version(),
                e.title(),
                e.excerpt(),
                same(e.disciplines(), known),
                e.region() == null ? null : same(e.region(), known),
                e.remote(),
                e.start() == null ? null : same(e.start(), known),
                e.hoursPerWeek() == null ? null : same(e.hoursPerWeek(), known),
                e.rate() == null ? null : same(e.rate(), known),
                same(e.closesOn(), known),
                e.publishedAt());
    }

    @SuppressWarnings("unchecked") // what is known under a key equals it, and equal things here are of one type
    private static <T> T same(T thing, Map<Object, Object> known) {
        var earlier = known.putIfAbsent(thing, thing);
        return earlier == null ? thing : (T) earlier;
    }
}
