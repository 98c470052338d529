package nl.oproep.board;

import java.util.Arrays;

/** Few slots: their numbers in ascending order, as a piece of an array that many share. */
final class SlotNumbers implements SlotSet {
    private final int[] numbers;
    private final int from;
    private final int to;

    /** All of these, ascending; nobody writes them any more. */
    SlotNumbers(int... numbers) {
        this(numbers, 0, numbers.length);
    }

    /** Those from {@code from} up to, not including, {@code to}; nobody writes them any more. */
    SlotNumbers(int[] numbers, int from, int to) {
        this.numbers = numbers;
        this.from = from;
        this.to = to;
    }

    @Override
    public int count() {
        return to - from;
    }

    @Override
    public boolean has(int slot) {
        return Arrays.binarySearch(numbers, from, to, slot) >= 0;
    }

    @Override
    public int next(int slot) {
        int found = Arrays.binarySearch(numbers, from, to, slot);
        int at = found >= 0 ? found : -found - 1;
        return at < to ? numbers[at] : -1;
    }

    @Override
    public int common(SlotSet other) {
        if (other.count() < count() && other instanceof SlotNumbers) {
            return other.common(this);
        }
        int common = 0;
        for (int i = from; i < to; i++) {
            common += other.has(numbers[i]) ? 1 : 0;
        }
        return common;
    }

    @Override
    public SlotSet and(SlotSet other) {
        if (other.count() < count() && other instanceof SlotNumbers) {
            return other.and(this);
        }
        var both = new int[count()];
        int found = 0;
        for (int i = from; i < to; i++) {
            if (other.has(numbers[i])) {
                both[found++] = numbers[i];
            }
        }
        return new SlotNumbers(both, 0, found);
    }

    @Override
    public void into(long[] union) {
        for (int i = from; i < to; i++) {
            SlotBits.set(union, numbers[i]);
        }
    }
}
