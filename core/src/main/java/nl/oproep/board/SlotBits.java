package nl.oproep.board;

import java.util.Arrays;

/** Many slots: a bit for each slot of the segment. */
final class SlotBits implements SlotSet {
    private final long[] bits;
    private final int count;

    /** Takes the bits over; nobody writes them any more. */
    SlotBits(long[] bits) {
        this.bits = bits;
        int ones = 0;
        for (long word : bits) {
            ones += Long.bitCount(word);
        }
        this.count = ones;
    }

    /** Room for so many slots, none of them taken. */
    static long[] room(int slots) {
        return new long[(slots + 63) >>> 6];
    }

    static void set(long[] bits, int slot) {
        bits[slot >>> 6] |= 1L << slot;
    }

    /** Every one of so many slots. */
    static SlotBits all(int slots) {
        var bits = room(slots);
        for (int slot = 0; slot < slots; slot++) {
            set(bits, slot);
        }
        return new SlotBits(bits);
    }

    /** Those from this slot on, of so many slots. */
    static SlotBits from(int first, int slots) {
        var bits = room(slots);
        int word = first >>> 6;
        if (word < bits.length) {
            Arrays.fill(bits, word, bits.length, -1L);
            bits[word] &= -1L << first;
            bits[bits.length - 1] &= -1L >>> (-slots & 63);
        }
        return new SlotBits(bits);
    }

    /** The same but for one. */
    SlotBits without(int slot) {
        var others = bits.clone();
        others[slot >>> 6] &= ~(1L << slot);
        return new SlotBits(others);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public boolean has(int slot) {
        return (bits[slot >>> 6] & 1L << slot) != 0;
    }

    @Override
    public int next(int slot) {
        int at = slot >>> 6;
        if (at >= bits.length) {
            return -1;
        }
        long word = bits[at] & -1L << slot;
        while (word == 0) {
            if (++at == bits.length) {
                return -1;
            }
            word = bits[at];
        }
        return (at << 6) + Long.numberOfTrailingZeros(word);
    }

    @Override
    public int common(SlotSet other) {
        if (!(other instanceof SlotBits others)) {
            return other.common(this);
        }
        int common = 0;
        for (int i = 0; i < bits.length; i++) {
            common += Long.bitCount(bits[i] & others.bits[i]);
        }
        return common;
    }

    @Override
    public SlotSet and(SlotSet other) {
        if (!(other instanceof SlotBits others)) {
            return other.and(this);
        }
        var both = new long[bits.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = bits[i] & others.bits[i];
        }
        return new SlotBits(both);
    }

    @Override
    public void into(long[] union) {
        for (int i = 0; i < bits.length; i++) {
            union[i] |= bits[i];
        }
    }
}
