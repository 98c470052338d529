package nl.oproep.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.oproep.kernel.DateSpan;
import nl.oproep.kernel.Euro;
import org.jspecify.annotations.Nullable;

class FeeScheduleProperties {

    @Provide
    Arbitrary<Work> works() {
        var starts = Arbitraries.longs()
                .between(
                        LocalDate.of(1999, 1, 1).toEpochDay(),
                        LocalDate.of(2101, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
        var gaps = Arbitraries.integers().between(1, 90).list().ofMinSize(1).ofMaxSize(7);
        return Combinators.combine(starts, gaps, Arbitraries.of(true, false)).as(FeeScheduleProperties::work);
    }

    /** Odd steps are worked, even ones are not. */
    private static Work work(LocalDate start, List<Integer> steps, boolean openEnd) {
        var periods = new ArrayList<DateSpan>();
        var at = start;
        for (int i = 0; i < steps.size(); i++) {
            var next = at.plusDays(steps.get(i));
            if (i % 2 == 0) {
                boolean last = i >= steps.size() - 2;
                periods.add(new DateSpan(at, last && openEnd ? null : next.minusDays(1)));
            }
            at = next;
        }
        return new Work(periods);
    }

    @Provide
    Arbitrary<Tariff> tariffs() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 25_000).map(Euro::new),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(PartMonth.class))
                .as(Tariff::new);
    }

    @Property
    void countsEveryDayOnceAndNoOtherAsADayByDayModelDoes(
            @ForAll("works") Work work, @ForAll("tariffs") Tariff tariff) {
        var schedule = FeeSchedule.of(work, tariff);

        assertThat(schedule.lines()).containsExactlyElementsOf(dayByDay(work, tariff));
    }

    @Property
    void neverCostsMoreThan250AMonthNorMoreThanSixMonths(@ForAll("works") Work work, @ForAll("tariffs") Tariff tariff) {
        var schedule = FeeSchedule.of(work, tariff);

        assertThat(schedule.lines())
                .hasSizeLessThanOrEqualTo(6)
                .allMatch(line -> line.amount().cents() <= 25_000);
        assertThat(schedule.total().cents()).isLessThanOrEqualTo(150_000);
    }

    @Property
    void costsNoLessWhenTheEndMovesBack(@ForAll("works") Work work, @ForAll("tariffs") Tariff tariff) {
        var shorter = FeeSchedule.of(Work.from(work.anchor(), work.anchor().plusDays(40)), tariff);
        var longer = FeeSchedule.of(Work.from(work.anchor(), work.anchor().plusDays(41)), tariff);

        assertThat(longer.total()).isGreaterThanOrEqualTo(shorter.total());
    }

    @Property
    void sixWholeMonthsCostSixTimesTheMonthlyAmountWhateverDayTheyStart(@ForAll("works") Work work) {
        var sixMonths = Work.from(work.anchor(), work.anchor().plusMonths(6).minusDays(1));

        assertThat(FeeSchedule.of(sixMonths, Tariff.STANDARD).total()).isEqualTo(Euro.of(1500));
    }

    /** Walks from day to day and asks of each in which fee month it lies and whether it is worked on. */
    private static List<FeeLine> dayByDay(Work work, Tariff tariff) {
        var covered = new TreeMap<Integer, List<LocalDate>>();
        for (int k = 0; k < tariff.months(); k++) {
            for (var day = work.anchor().plusMonths(k);
                    day.isBefore(work.anchor().plusMonths(k + 1L));
                    day = day.plusDays(1)) {
                if (worked(work, day)) {
                    covered.computeIfAbsent(k, any -> new ArrayList<>()).add(day);
                }
            }
        }
        var lines = new ArrayList<FeeLine>();
        covered.forEach((k, days) -> {
            int of = (int) ChronoUnit.DAYS.between(
                    work.anchor().plusMonths(k), work.anchor().plusMonths(k + 1L));
            lines.add(line(k, days, of, tariff));
        });
        return lines;
    }

    private static FeeLine line(int k, List<LocalDate> days, int of, Tariff tariff) {
        var monthly = BigDecimal.valueOf(tariff.monthly().cents());
        var perDay = monthly.multiply(BigDecimal.valueOf(days.size()))
                .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP)
                .longValueExact();
        boolean whole = days.size() == of;
        var reason = whole
                ? FeeLine.Reason.WHOLE_MONTH
                : switch (tariff.partMonth()) {
                    case PER_DAY -> FeeLine.Reason.PART_MONTH;
                    case STARTED_MONTHS_IN_FULL -> FeeLine.Reason.STARTED_MONTH;
                    case COMPLETED_MONTHS_ONLY -> FeeLine.Reason.INCOMPLETE_MONTH;
                };
        long cents = whole || reason == FeeLine.Reason.STARTED_MONTH
                ? tariff.monthly().cents()
                : reason == FeeLine.Reason.PART_MONTH ? perDay : 0;
        return new FeeLine(k, days.get(0), days.get(days.size() - 1), days.size(), of, new Euro(cents), reason);
    }

    private static boolean worked(Work work, LocalDate day) {
        return work.periods().stream().anyMatch(p -> !day.isBefore(p.first()) && notAfter(day, p.last()));
    }

    private static boolean notAfter(LocalDate day, @Nullable LocalDate last) {
        return last == null || !day.isAfter(last);
    }
}
