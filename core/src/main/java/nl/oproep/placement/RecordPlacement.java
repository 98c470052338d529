package nl.oproep.placement;

import java.util.List;
import nl.oproep.fee.WorkedPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The command to record a placement (O5). Fields as in the JSON contract; absent is null.
 *
 * @param response the key or the receipt of the response that led to it
 * @param periods of work, one or, after a gap, several; only the last may be without an end
 * @param cancelled whether it was called off before its start (F6)
 * @param billing who owes the fee, or null when the candidate has yet to tell
 */
public record RecordPlacement(
        @Nullable String response,
        List<WorkedPeriod> periods,
        boolean cancelled,
        @Nullable BillingDetails billing) {

    public RecordPlacement {
        periods = List.copyOf(periods);
    }
}
