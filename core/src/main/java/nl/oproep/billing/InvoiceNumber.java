package nl.oproep.billing;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of an invoice or credit note, {@code F2026-00001}: without gaps per series and year (Wet OB art. 35a).
 *
 * @param series one to ten capitals, or empty
 * @param year of the document's date
 * @param sequence counts from 1
 */
public record InvoiceNumber(String series, int year, long sequence) implements Comparable<InvoiceNumber> {
    private static final Comparator<InvoiceNumber> ORDER = Comparator.comparingInt(InvoiceNumber::year)
            .thenComparingLong(InvoiceNumber::sequence)
            .thenComparing(InvoiceNumber::series);
    private static final Pattern SERIES = Pattern.compile("[A-Z]{0,10}");
    private static final Pattern NUMBER = Pattern.compile("([A-Z]{0,10})(\\d{4})-(\\d{5,15})");

    public InvoiceNumber {
        if (!SERIES.matcher(series).matches() || year < 1000 || year > 9999 || sequence < 1) {
            throw new IllegalArgumentException("not the number of an invoice: " + series + year + '-' + sequence);
        }
    }

    /** The number in this text, or empty when it is none. */
    public static Optional<InvoiceNumber> parse(String text) {
        var matcher = NUMBER.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(2));
        long sequence = Long.parseLong(matcher.group(3));
        return year < 1000 || sequence < 1
                ? Optional.empty()
                : Optional.of(new InvoiceNumber(matcher.group(1), year, sequence))
                        .filter(number -> number.toString().equals(text));
    }

    /** By year, then by number, then by series. */
    @Override
    public int compareTo(InvoiceNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s%d-%05d", series, year, sequence);
    }
}
