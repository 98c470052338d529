package nl.oproep.billing;

import java.time.LocalDate;
import nl.oproep.fee.FeeLine;
import nl.oproep.kernel.Euro;

/**
 * One fee month on a document, with the reason of its amount (F8).
 *
 * @param month counts from 0
 * @param from the first covered day
 * @param to the last covered day, inclusive
 * @param days how many days are covered
 * @param of how many days the fee month has
 * @param amount what this document asks for, or takes back; above zero, ex VAT
 * @param was what earlier documents together asked for this fee month
 * @param now what this fee month costs after all that is known now
 * @param reason why it costs that now
 * @param rate of VAT; zero unless the document is taxed
 */
public record InvoiceLine(
        int month,
        LocalDate from,
        LocalDate to,
        int days,
        int of,
        Euro amount,
        Euro was,
        Euro now,
        Reason reason,
        VatRate rate) {

    public InvoiceLine {
        if (amount.cents() < 1) {
            throw new IllegalArgumentException("a line asks for something, or takes something back");
        }
    }

    /** Why a fee month costs what it costs now. */
    public enum Reason {
        /** Every day of it is covered. */
        WHOLE_MONTH,
        /** Some days are covered; they are paid for by the day. */
        PART_MONTH,
        /** Some days are covered; a started month is paid for in full. */
        STARTED_MONTH,
        /** Some days are covered; a month that is not complete costs nothing. */
        INCOMPLETE_MONTH,
        /** No day of it was worked, as is known now. */
        NOT_WORKED,
        /** The placement was called off before its start. */
        CALLED_OFF;

        static Reason of(FeeLine line) {
            return switch (line.reason()) {
                case WHOLE_MONTH -> WHOLE_MONTH;
                case PART_MONTH -> PART_MONTH;
                case STARTED_MONTH -> STARTED_MONTH;
                case INCOMPLETE_MONTH -> INCOMPLETE_MONTH;
            };
        }
    }
}
