package nl.oproep.board;

import java.util.List;
import java.util.stream.IntStream;

/** Some of the slots of a segment; a slot is a place in publication order, the newest is 0. Immutable. */
sealed interface SlotSet permits SlotBits, SlotNumbers {

    /** So few that sorting them is quicker than setting their bits. */
    int SORTABLE = 50;

    /** No slot at all. */
    static SlotSet none() {
        return new SlotNumbers();
    }

    /** How many there are. */
    int count();

    /** Whether this slot is one of them. */
    boolean has(int slot);

    /** The first of them at or after this slot, or -1. */
    int next(int slot);

    /** All of them, ascending. */
    default IntStream slots() {
        return IntStream.iterate(next(0), slot -> slot >= 0, slot -> next(slot + 1));
    }

    /** Sets their bits. */
    void into(long[] bits);

    /** How many of them are also in the other. */
    int common(SlotSet other);

    /** Those that are also in the other. */
    SlotSet and(SlotSet other);

    /** Up to how many out of so many slots are smaller as numbers than as bits. */
    static int few(int slots) {
        return Math.max(8, slots >>> 5);
    }

    /** Those in any of these sets, out of {@code slots} slots. */
    static SlotSet union(List<SlotSet> sets, int slots) {
        if (sets.size() == 1) {
            return sets.get(0);
        }
        int most = 0;
        for (var set : sets) {
            most += set.count();
        }
        if (most <= SORTABLE) {
            return new SlotNumbers(sets.stream()
                    .flatMapToInt(SlotSet::slots)
                    .sorted()
                    .distinct()
                    .toArray());
        }
        var bits = SlotBits.room(slots);
        sets.forEach(set -> set.into(bits));
        return new SlotBits(bits);
    }
}
