package nl.oproep.fee;

import java.time.LocalDate;
import nl.oproep.kernel.Euro;

/**
 * What one fee month costs (F8).
 *
 * @param month counts from 0
 * @param from the first covered day
 * @param to the last covered day, inclusive
 * @param days how many days from {@code from} to {@code to} are covered; fewer than all of them when work stopped in between
 * @param of how many days the fee month has
 * @param amount ex VAT
 * @param reason why it is that amount
 */
public record FeeLine(int month, LocalDate from, LocalDate to, int days, int of, Euro amount, Reason reason) {

    /** Why a line costs what it costs. */
    public enum Reason {
        /** Every day of the fee month is covered. */
        WHOLE_MONTH,
        /** Some days are covered; they are paid for by the day. */
        PART_MONTH,
        /** Some days are covered; a started month is paid for in full. */
        STARTED_MONTH,
        /** Some days are covered; a month that is not complete costs nothing. */
        INCOMPLETE_MONTH
    }
}
