package nl.oproep.fee;

import java.time.LocalDate;
import java.util.Optional;
import nl.oproep.kernel.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * A period of work as somebody supplied it, not yet checked.
 *
 * @param first the first day, or null when it is missing
 * @param last the last day, inclusive, or null while it is not known
 */
public record WorkedPeriod(
        @Nullable LocalDate first, @Nullable LocalDate last) {

    /** The days, or empty when they make no period. */
    public Optional<DateSpan> span() {
        return first == null || (last != null && last.isBefore(first))
                ? Optional.empty()
                : Optional.of(new DateSpan(first, last));
    }
}
