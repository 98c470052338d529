package nl.oproep.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whole days from the first to the last, both inclusive.
 *
 * @param first the first day
 * @param last the last day, not before the first; null when there is no end yet
 */
public record DateSpan(LocalDate first, @Nullable LocalDate last) {

    public DateSpan {
        if (last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("the last day " + last + " is before the first day " + first);
        }
    }

    /** Whether the two have a day in common. */
    public boolean overlaps(DateSpan other) {
        return !endsBefore(other.first) && !other.endsBefore(first);
    }

    /** The last day, or {@code other} while there is none. */
    public LocalDate lastOr(LocalDate other) {
        return last == null ? other : last;
    }

    /** Whether the last day comes before {@code day}. */
    public boolean endsBefore(LocalDate day) {
        return last != null && last.isBefore(day);
    }
}
