package nl.oproep.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.oproep.fee.Work;
import nl.oproep.fee.WorkedPeriod;
import nl.oproep.kernel.DateSpan;
import nl.oproep.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** Periods of work as supplied, read all at once: what is wrong with them, or the work. */
final class WorkReading {
    private static final int YEARS_BACK = 5;
    private static final int YEARS_AHEAD = 2;

    private final List<WorkedPeriod> periods;
    private final List<Violation> violations = new ArrayList<>();
    private final List<DateSpan> spans = new ArrayList<>();

    WorkReading(List<WorkedPeriod> periods, LocalDate today) {
        this.periods = periods;
        if (periods.isEmpty()) {
            violations.add(Violation.of("start", "required"));
        }
        for (int i = 0; i < periods.size(); i++) {
            read(i, periods.get(i), today);
        }
        if (violations.isEmpty()) {
            overlaps();
        }
    }

    private void read(int place, WorkedPeriod period, LocalDate today) {
        var start = field(place, "start");
        var first = period.first();
        if (first == null) {
            violations.add(Violation.of(start, "required"));
        } else if (first.isBefore(today.minusYears(YEARS_BACK)) || first.isAfter(today.plusYears(YEARS_AHEAD))) {
            violations.add(Violation.of(start, "placement.start.far"));
        } else {
            read(place, first, period.last(), today);
        }
    }

    private void read(int place, LocalDate first, @Nullable LocalDate last, LocalDate today) {
        var end = field(place, "end");
        if (last != null && last.isBefore(first)) {
            violations.add(Violation.of(end, "end.beforeStart"));
        } else if (last != null && last.isAfter(today.plusYears(10))) {
            violations.add(Violation.of(end, "placement.end.far"));
        } else {
            spans.add(new DateSpan(first, last));
        }
    }

    private void overlaps() {
        spans.sort(Comparator.comparing(DateSpan::first));
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i - 1).overlaps(spans.get(i))) {
                violations.add(Violation.of("periods", "placement.overlap"));
                return;
            }
        }
    }

    private String field(int place, String name) {
        return periods.size() == 1 ? name : "periods." + place + '.' + name;
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** The work; ask only when there are no violations. */
    Work work() {
        return new Work(spans);
    }
}
