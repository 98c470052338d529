package nl.oproep.kernel;

/**
 * An amount of money in euro, exact to the cent and never negative (F10).
 *
 * <p>Every operation is exact or throws {@link ArithmeticException}; only {@link #share} rounds, half up, as F4 asks. Immutable.
 *
 * @param cents hundredths of a euro
 */
public record Euro(long cents) implements Comparable<Euro> {

    public static final Euro ZERO = new Euro(0);

    public Euro {
        if (cents < 0) {
            throw new IllegalArgumentException("an amount owed is never negative: " + cents + " cents");
        }
    }

    /** Whole euros. */
    public static Euro of(long euros) {
        return new Euro(Math.multiplyExact(euros, 100L));
    }

    public Euro plus(Euro other) {
        return new Euro(Math.addExact(cents, other.cents));
    }

    /**
     * The share of this amount that {@code part} out of {@code whole} takes, rounded half up to a cent.
     *
     * @param part not negative
     * @param whole positive
     */
    public Euro share(long part, long whole) {
        if (part < 0 || whole <= 0) {
            throw new IllegalArgumentException("a share is " + part + " out of " + whole + ", which is none");
        }
        return new Euro(Math.addExact(Math.multiplyExact(Math.multiplyExact(2, cents), part), whole)
                / Math.multiplyExact(2, whole));
    }

    @Override
    public int compareTo(Euro other) {
        return Long.compare(cents, other.cents);
    }

    /** {@code EUR 250.00}, in every locale. */
    @Override
    public String toString() {
        return "EUR " + cents / 100 + '.' + (cents % 100 < 10 ? "0" : "") + cents % 100;
    }
}
