package nl.oproep.fee;

import nl.oproep.kernel.Euro;

/**
 * What a network asks: never more than EUR 250.00 ex VAT a fee month, never for more than the first six (F3, F4).
 *
 * @param monthly for a whole fee month, ex VAT, at most EUR 250.00
 * @param months how many fee months count, 1 to 6
 * @param partMonth what a partly covered fee month costs
 */
public record Tariff(Euro monthly, int months, PartMonth partMonth) {
    /** The most that a fee month may cost. */
    public static final Euro MOST = Euro.of(250);
    /** The most fee months that may count. */
    public static final int MOST_MONTHS = 6;
    /** EUR 250.00 a month, six months, part months by the day. */
    public static final Tariff STANDARD = new Tariff(MOST, MOST_MONTHS, PartMonth.PER_DAY);

    public Tariff {
        if (monthly.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("a fee month costs " + MOST + " at most, not " + monthly);
        }
        if (months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("1 to " + MOST_MONTHS + " fee months count, not " + months);
        }
    }
}
