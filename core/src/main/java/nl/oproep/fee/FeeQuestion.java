package nl.oproep.fee;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.oproep.kernel.DateSpan;
import nl.oproep.kernel.Euro;

/**
 * What somebody wants to know the fee of, not yet checked (F2-F7).
 *
 * @param periods of work, in any order
 * @param partner whether the candidate was a partner at the moment of responding (F5)
 * @param calledOff whether it was called off before its start; then only the amount and the months of the tariff matter (F6)
 * @param monthly cents a whole fee month
 * @param months how many fee months count
 * @param partMonth what a partly covered fee month costs
 */
public record FeeQuestion(
        List<WorkedPeriod> periods,
        boolean partner,
        boolean calledOff,
        long monthly,
        long months,
        PartMonth partMonth) {

    public FeeQuestion {
        periods = List.copyOf(periods);
    }

    /** Everything that is wrong with it; empty when {@link #schedule} can answer. */
    public Set<FeeProblem> problems() {
        var problems = EnumSet.noneOf(FeeProblem.class);
        if (monthly < 0) {
            problems.add(FeeProblem.AMOUNT_NEGATIVE);
        } else if (monthly > Tariff.MOST.cents()) {
            problems.add(FeeProblem.AMOUNT_TOO_HIGH);
        }
        if (months < 1 || months > Tariff.MOST_MONTHS) {
            problems.add(FeeProblem.MONTHS_OUT_OF_RANGE);
        }
        if (!calledOff) {
            work(problems);
        }
        return problems;
    }

    private void work(Set<FeeProblem> problems) {
        if (periods.isEmpty() || periods.stream().anyMatch(period -> period.first() == null)) {
            problems.add(FeeProblem.NO_START);
        }
        if (periods.stream().anyMatch(FeeQuestion::backwards)) {
            problems.add(FeeProblem.END_BEFORE_START);
        }
        if (problems.isEmpty() && overlapping()) {
            problems.add(FeeProblem.OVERLAPPING_PERIODS);
        }
    }

    private static boolean backwards(WorkedPeriod period) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        return first != null && last != null && last.isBefore(first);
    }

    private boolean overlapping() {
        var spans = spans();
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i - 1).overlaps(spans.get(i))) {
                return true;
            }
        }
        return false;
    }

    private List<DateSpan> spans() {
        return periods.stream()
                .flatMap(period -> period.span().stream())
                .sorted(Comparator.comparing(DateSpan::first))
                .toList();
    }

    /**
     * The answer.
     *
     * @throws IllegalArgumentException when there are {@linkplain #problems problems}
     */
    public FeeSchedule schedule() {
        var problems = problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("no fee can be worked out: " + problems);
        }
        if (calledOff) {
            return FeeSchedule.calledOff();
        }
        return partner
                ? FeeSchedule.partner()
                : FeeSchedule.of(new Work(spans()), new Tariff(new Euro(monthly), (int) months, partMonth));
    }
}
