package nl.oproep.billing;

import nl.oproep.kernel.Euro;

/**
 * A VAT rate.
 *
 * @param basisPoints hundredths of a percent: 2100 is 21 %
 */
public record VatRate(int basisPoints) implements Comparable<VatRate> {
    public static final VatRate ZERO = new VatRate(0);
    private static final int WHOLE = 10_000;

    public VatRate {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new IllegalArgumentException("a VAT rate is 0 to 100 %, not " + basisPoints + " hundredths of one");
        }
    }

    /** A rate of whole percents. */
    public static VatRate percent(int percent) {
        return new VatRate(Math.multiplyExact(percent, 100));
    }

    /** The VAT over an amount, rounded half up to a cent; call it once per rate and document (BR-CO-17). */
    public Euro over(Euro amount) {
        return amount.share(basisPoints, WHOLE);
    }

    @Override
    public int compareTo(VatRate other) {
        return Integer.compare(basisPoints, other.basisPoints);
    }

    /** {@code 21}, or {@code 5.5}, as EN 16931 writes a percentage. */
    @Override
    public String toString() {
        var whole = Integer.toString(basisPoints / 100);
        int rest = basisPoints % 100;
        if (rest == 0) {
            return whole;
        }
        return whole + '.' + (rest % 10 == 0 ? Integer.toString(rest / 10) : (rest < 10 ? "0" : "") + rest);
    }
}
