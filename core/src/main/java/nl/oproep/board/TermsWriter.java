package nl.oproep.board;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Writes terms, in ascending order, each with its slots: as numbers while that is the smaller way, else as bits. */
final class TermsWriter {
    private final int slots;
    private final Map<Integer, SlotBits> frequent = new HashMap<>();
    private String[] terms = new String[64];
    private int[] starts = new int[65];
    private int[] numbers = new int[256];
    private int size;
    private int used;

    TermsWriter(int slots) {
        this.slots = slots;
    }

    /** Adds a term with the first {@code count} of these slots, ascending; without any it is left out. */
    void add(String term, int[] found, int count) {
        if (count == 0) {
            return;
        }
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size + 1);
        }
        terms[size] = term;
        if (count > SlotSet.few(slots)) {
            frequent.put(size, bits(found, count));
        } else {
            append(found, count);
        }
        starts[++size] = used;
    }

    private SlotBits bits(int[] found, int count) {
        var bits = SlotBits.room(slots);
        for (int i = 0; i < count; i++) {
            SlotBits.set(bits, found[i]);
        }
        return new SlotBits(bits);
    }

    private void append(int[] found, int count) {
        if (used + count > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(used + count, numbers.length + (numbers.length >> 1)));
        }
        System.arraycopy(found, 0, numbers, used, count);
        used += count;
    }

    Terms done() {
        return new Terms(
                slots,
                Arrays.copyOf(terms, size),
                Arrays.copyOf(starts, size + 1),
                Arrays.copyOf(numbers, used),
                Map.copyOf(frequent));
    }
}
