package nl.oproep.assignment;

import java.util.Arrays;

/**
 * A text as it is compared, in which every character knows where in the supplied text it came from.
 *
 * <p>Two neighbours are {@linkplain #joined joined} when nothing visible stood between them in the supplied text.
 */
final class Reading {
    private final String text;
    private final int[] from;
    private final int[] to;

    private Reading(String text, int[] from, int[] to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    /** Where the character at {@code index} begins in the supplied text. */
    int from(int index) {
        return from[index];
    }

    /** Where it ends, exclusive. */
    int to(int index) {
        return to[index];
    }

    /** Whether the characters at {@code index - 1} and {@code index} both exist and touched in the supplied text. */
    boolean joined(int index) {
        return index > 0 && index < text.length() && from[index] <= to[index - 1];
    }

    /** How many characters of the supplied text stood between {@code index - 1} and {@code index}. */
    int gap(int index) {
        return from[index] - to[index - 1];
    }

    boolean letterOrDigit(int index) {
        return index >= 0 && index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }

    /** The letters and digits alone. */
    Reading compact() {
        var out = new Writer(length());
        for (int i = 0; i < length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                out.append(text.charAt(i), from[i], to[i]);
            }
        }
        return out.finish();
    }

    /** Builds a reading from left to right. */
    static final class Writer {
        private final StringBuilder text;
        private int[] from;
        private int[] to;

        Writer(int expected) {
            text = new StringBuilder(expected);
            from = new int[Math.max(expected, 16)];
            to = new int[Math.max(expected, 16)];
        }

        void append(char c, int start, int end) {
            int at = text.length();
            if (at == from.length) {
                from = Arrays.copyOf(from, at * 2);
                to = Arrays.copyOf(to, at * 2);
            }
            text.append(c);
            from[at] = start;
            to[at] = end;
        }

        /** Something invisible stood here: what comes before reaches until its end. */
        void invisible(int end) {
            if (!text.isEmpty()) {
                to[text.length() - 1] = end;
            }
        }

        char last() {
            return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        }

        void dropLast() {
            text.setLength(text.length() - 1);
        }

        Reading finish() {
            return new Reading(text.toString(), Arrays.copyOf(from, text.length()), Arrays.copyOf(to, text.length()));
        }
    }
}
