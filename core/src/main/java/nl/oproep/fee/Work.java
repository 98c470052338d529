package nl.oproep.fee;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.oproep.kernel.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * The days worked on one placement: one period, or several when work was taken up again after a gap (F7).
 *
 * @param periods in order, none overlapping another; only the last may be without an end
 */
public record Work(List<DateSpan> periods) {

    public Work {
        periods = periods.size() == 1
                ? List.copyOf(periods)
                : periods.stream().sorted(Comparator.comparing(DateSpan::first)).toList();
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("work has at least one period");
        }
        for (int i = 1; i < periods.size(); i++) {
            if (periods.get(i - 1).overlaps(periods.get(i))) {
                throw new IllegalArgumentException("two periods of work have days in common, from "
                        + periods.get(i).first());
            }
        }
    }

    /**
     * Work from {@code start} to {@code end}, both inclusive.
     *
     * @param end null while it is not known
     */
    public static Work from(LocalDate start, @Nullable LocalDate end) {
        return new Work(List.of(new DateSpan(start, end)));
    }

    /** The first day of all, from which the fee months are counted (F2). */
    public LocalDate anchor() {
        return periods.get(0).first();
    }

    /** Whether work goes on on or after {@code day}. */
    boolean reaches(LocalDate day) {
        return !periods.get(periods.size() - 1).endsBefore(day);
    }
}
