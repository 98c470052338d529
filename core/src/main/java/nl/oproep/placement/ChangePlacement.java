package nl.oproep.placement;

import java.time.LocalDate;
import java.util.List;
import nl.oproep.fee.WorkedPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The command to change what is known of a placement (F6, F7). What is null stays as it is.
 *
 * @param start another first day
 * @param end another last day of the last period
 * @param openEnd whether the last day is no longer known; {@code end} is null then
 * @param periods all periods anew, for a restart after a gap; {@code start} and {@code end} are null then
 * @param cancelled whether it was called off before its start
 * @param billing who owes the fee; documents that were issued keep their debtor
 */
public record ChangePlacement(
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        boolean openEnd,
        @Nullable List<WorkedPeriod> periods,
        @Nullable Boolean cancelled,
        @Nullable BillingDetails billing) {

    public ChangePlacement {
        periods = periods == null ? null : List.copyOf(periods);
    }

    /** The work ends, or ended, on this day. */
    public static ChangePlacement endingOn(LocalDate day) {
        return new ChangePlacement(null, day, false, null, null, null);
    }

    /** It was called off before its start. */
    public static ChangePlacement callingOff() {
        return new ChangePlacement(null, null, false, null, true, null);
    }

    /** These are all the periods of work. */
    public static ChangePlacement working(List<WorkedPeriod> periods) {
        return new ChangePlacement(null, null, false, periods, null, null);
    }

    /** This is who owes the fee. */
    public static ChangePlacement owedBy(BillingDetails billing) {
        return new ChangePlacement(null, null, false, null, null, billing);
    }
}
