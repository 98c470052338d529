package nl.oproep.board;

import java.util.ArrayList;
import java.util.List;

/** Two segments becoming one, without those that have left the board. */
final class Merging {
    private final List<BoardEntry> merged = new ArrayList<>();
    private final int[] one;
    private final int[] other;

    Merging(BoardEntry[] oneEntries, SlotSet oneLive, BoardEntry[] otherEntries, SlotSet otherLive) {
        this.one = new int[oneEntries.length];
        this.other = new int[otherEntries.length];
        int i = 0;
        int j = 0;
        while (i < one.length || j < other.length) {
            boolean fromOne = j == other.length
                    || (i < one.length && Segment.NEWEST_FIRST.compare(oneEntries[i], otherEntries[j]) <= 0);
            if (fromOne) {
                one[i] = place(oneEntries[i], oneLive, i);
                i++;
            } else {
                other[j] = place(otherEntries[j], otherLive, j);
                j++;
            }
        }
    }

    private int place(BoardEntry entry, SlotSet live, int slot) {
        if (!live.has(slot)) {
            return -1;
        }
        merged.add(entry);
        return merged.size() - 1;
    }

    BoardEntry[] entries() {
        return merged.toArray(BoardEntry[]::new);
    }

    /** The terms of both, leading to the slots of the merged segment. */
    Terms terms(Terms ones, Terms others) {
        var writer = new TermsWriter(merged.size());
        var slots = new int[merged.size()];
        var none = SlotSet.none();
        int i = 0;
        int j = 0;
        while (i < ones.size() || j < others.size()) {
            int order = i == ones.size()
                    ? 1
                    : j == others.size() ? -1 : ones.term(i).compareTo(others.term(j));
            var term = order <= 0 ? ones.term(i) : others.term(j);
            var left = order <= 0 ? ones.slots(i++) : none;
            var right = order >= 0 ? others.slots(j++) : none;
            writer.add(term, slots, both(left, right, slots));
        }
        return writer.done();
    }

    private int both(SlotSet left, SlotSet right, int[] into) {
        int count = 0;
        int i = left.next(0);
        int j = right.next(0);
        while (i >= 0 || j >= 0) {
            boolean fromLeft = j < 0 || (i >= 0 && older(one[i], other[j]));
            int slot = fromLeft ? one[i] : other[j];
            if (fromLeft) {
                i = left.next(i + 1);
            } else {
                j = right.next(j + 1);
            }
            if (slot >= 0) {
                into[count++] = slot;
            }
        }
        return count;
    }

    /** Whether the left one comes first; one that has left the board may come at any moment. */
    private static boolean older(int left, int right) {
        return left < 0 || left < right;
    }
}
