package nl.oproep.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Which slots can be found by which term: the terms in order, and for each its slots. Immutable. */
final class Terms {
    private final int slots;
    private final String[] terms;
    private final int[] starts;
    private final int[] numbers;
    private final Map<Integer, SlotBits> frequent;

    Terms(int slots, String[] terms, int[] starts, int[] numbers, Map<Integer, SlotBits> frequent) {
        this.slots = slots;
        this.terms = terms;
        this.starts = starts;
        this.numbers = numbers;
        this.frequent = frequent;
    }

    int size() {
        return terms.length;
    }

    String term(int index) {
        return terms[index];
    }

    /** The slots of the term at this index. */
    SlotSet slots(int index) {
        if (starts[index] < starts[index + 1]) {
            return new SlotNumbers(numbers, starts[index], starts[index + 1]);
        }
        var bits = frequent.get(index);
        return bits == null ? SlotSet.none() : bits;
    }

    /** The slots of exactly this term. */
    SlotSet of(String term) {
        int index = Arrays.binarySearch(terms, term);
        return index < 0 ? SlotSet.none() : slots(index);
    }

    /** The slots of all terms that begin so. */
    SlotSet beginningWith(String prefix) {
        int found = Arrays.binarySearch(terms, prefix);
        int first = found >= 0 ? found : -found - 1;
        int last = first;
        while (last < terms.length && terms[last].startsWith(prefix)) {
            last++;
        }
        return union(first, last);
    }

    private SlotSet union(int first, int last) {
        if (last - first == 1) {
            return slots(first);
        }
        List<SlotSet> sets = new ArrayList<>(last - first);
        for (int i = first; i < last; i++) {
            sets.add(slots(i));
        }
        return SlotSet.union(sets, slots);
    }
}
