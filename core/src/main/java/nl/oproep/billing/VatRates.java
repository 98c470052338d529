package nl.oproep.billing;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The standard rate of VAT, each with the day from which it holds. Immutable. */
public final class VatRates {
    /** The Netherlands: 19 % from 2001, 21 % from 1 October 2012 (Wet OB art. 9). */
    public static final VatRates NETHERLANDS = new VatRates(Map.of(
            LocalDate.of(2001, 1, 1), VatRate.percent(19),
            LocalDate.of(2012, 10, 1), VatRate.percent(21)));

    private final NavigableMap<LocalDate, VatRate> from;

    /** These rates, by the first day of each. */
    public VatRates(Map<LocalDate, VatRate> from) {
        if (from.isEmpty()) {
            throw new IllegalArgumentException("at least one VAT rate must be known");
        }
        this.from = new TreeMap<>(from);
    }

    /** The same, and from {@code day} another rate. */
    public VatRates with(LocalDate day, VatRate rate) {
        var rates = new TreeMap<>(from);
        rates.put(day, rate);
        return new VatRates(rates);
    }

    /** The rate in force on a day; before the first known day, the first. */
    public VatRate on(LocalDate day) {
        var entry = from.floorEntry(day);
        return entry == null ? from.firstEntry().getValue() : entry.getValue();
    }
}
