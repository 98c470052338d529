package nl.oproep.board;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Terms as they come in, slot after slot in ascending order, in any order of terms. */
final class Collected {
    private final Map<String, Line> lines = new HashMap<>();

    /** Doing it twice for the same term and slot is doing it once. */
    void add(String term, int slot) {
        lines.computeIfAbsent(term, t -> new Line()).add(slot);
    }

    Terms among(int slots) {
        var writer = new TermsWriter(slots);
        lines.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> writer.add(e.getKey(), e.getValue().slots, e.getValue().count));
        return writer.done();
    }

    private static final class Line {
        private int[] slots = new int[2];
        private int count;

        void add(int slot) {
            if (count > 0 && slots[count - 1] == slot) {
                return;
            }
            if (count == slots.length) {
                slots = Arrays.copyOf(slots, 2 * count);
            }
            slots[count++] = slot;
        }
    }
}
