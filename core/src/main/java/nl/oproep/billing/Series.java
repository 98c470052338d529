package nl.oproep.billing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the numbers of a series have come.
 *
 * @param name the series
 * @param year of the last document; 0 before the first
 * @param last the last number given in that year; 0 before the first
 * @param date of the last document, or null before the first
 */
public record Series(
        String name, int year, long last, @Nullable LocalDate date) {

    /** A series in which nothing was issued yet. */
    public static Series empty(String name) {
        return new Series(name, 0, 0, null);
    }

    /** The date that the next document gets when it is issued on {@code day}: never before one that has a lower number. */
    public LocalDate dated(LocalDate day) {
        return date == null || day.isAfter(date) ? day : date;
    }

    /** The number of the next document, when it is issued on {@code day}. */
    public InvoiceNumber next(LocalDate day) {
        var dated = dated(day);
        return new InvoiceNumber(name, dated.getYear(), dated.getYear() == year ? last + 1 : 1);
    }

    /** How far it has come once {@code number} was given to a document of {@code day}. */
    public Series after(InvoiceNumber number, LocalDate day) {
        return new Series(name, number.year(), number.sequence(), dated(day));
    }
}
