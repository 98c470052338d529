package nl.oproep.board;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part while the next edition is being made. For one thread. */
final class Working {
    private final Segment segment;
    private final @Nullable Part before;
    private SlotBits live;

    Working(Part before) {
        this.segment = before.segment();
        this.before = before;
        this.live = before.live();
    }

    /** All of a new segment. */
    Working(Segment segment) {
        this.segment = segment;
        this.before = null;
        this.live = SlotBits.all(segment.size());
    }

    int count() {
        return live.count();
    }

    boolean has(String reference, long version) {
        int slot = slot(reference);
        return slot >= 0 && segment.entry(slot).version() == version;
    }

    /** Takes it off; whether it was there. */
    boolean remove(String reference) {
        int slot = slot(reference);
        if (slot >= 0) {
            live = live.without(slot);
        }
        return slot >= 0;
    }

    private int slot(String reference) {
        int slot = segment.find(reference);
        return slot >= 0 && live.has(slot) ? slot : -1;
    }

    Working merged(Working other) {
        return new Working(Segment.merged(segment, live, other.segment, other.live));
    }

    /** Without what has left, once that is most of it. */
    Working tidy() {
        return live.count() < segment.size() / 2 ? merged(new Working(Segment.of(List.of()))) : this;
    }

    Part done(LocalDate day) {
        return before != null && live == before.live() ? before : Part.of(segment, live, day);
    }
}
