package nl.oproep.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.oproep.kernel.DateSpan;
import nl.oproep.kernel.Euro;
import nl.oproep.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeScheduleTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    @ParameterizedTest(name = "{0} to {1} costs {2} cents")
    @CsvSource({
        "2025-01-01, 2025-06-30, 150000",
        "2025-03-01, 2025-03-01, 806",
        "2025-01-15, 2025-02-15, 25893",
        "2025-01-31, 2025-02-28, 25806",
        "2025-01-30, 2025-03-01, 26667",
        "2025-08-31, 2026-02-28, 150000",
        "2025-04-01, 2025-04-15, 12500",
        "2024-12-31, 2025-03-31, 75833"
    })
    void costsTheShareOfItsDays(LocalDate start, LocalDate end, long cents) {
        assertThat(FeeSchedule.of(Work.from(start, end), Tariff.STANDARD)
                        .total()
                        .cents())
                .isEqualTo(cents);
    }

    @Test
    void countsTheFeeMonthsFromTheFirstDayAndNotFromEachOther() {
        var lines = FeeSchedule.of(Work.from(LocalDate.of(2025, 1, 31), null), Tariff.STANDARD)
                .lines();

        assertThat(lines)
                .extracting(FeeLine::from)
                .containsExactly(
                        LocalDate.of(2025, 1, 31),
                        LocalDate.of(2025, 2, 28),
                        LocalDate.of(2025, 3, 31),
                        LocalDate.of(2025, 4, 30),
                        LocalDate.of(2025, 5, 31),
                        LocalDate.of(2025, 6, 30));
        assertThat(lines).extracting(FeeLine::of).containsExactly(28, 31, 30, 31, 30, 31);
    }

    @Test
    void chargesNothingForTheDaysInAGapAndKeepsTheAnchor() {
        var work = new Work(List.of(
                new DateSpan(NEW_YEAR, LocalDate.of(2025, 2, 10)),
                new DateSpan(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 4, 15))));

        assertThat(FeeSchedule.of(work, Tariff.STANDARD).lines())
                .extracting(line -> line.amount().cents())
                .containsExactly(25_000L, 8_929L, 25_000L, 12_500L);
    }

    @Test
    void saysWhyItEndsAndWhyNothingIsOwed() {
        assertThat(FeeSchedule.of(Work.from(NEW_YEAR, NEW_YEAR.plusMonths(6)), Tariff.STANDARD)
                        .remarks())
                .containsExactly(FeeSchedule.Remark.CAP_REACHED);
        assertThat(FeeSchedule.of(Work.from(NEW_YEAR, NEW_YEAR.plusMonths(6).minusDays(1)), Tariff.STANDARD)
                        .remarks())
                .isEmpty();
        assertThat(FeeSchedule.of(Work.from(NEW_YEAR, null), Tariff.STANDARD).remarks())
                .containsExactly(FeeSchedule.Remark.OPEN_END);
        assertThat(FeeSchedule.partner()).isEqualTo(new FeeSchedule(List.of(), Set.of(FeeSchedule.Remark.PARTNER)));
        assertThat(FeeSchedule.calledOff().total()).isEqualTo(Euro.ZERO);
    }

    @Test
    void explainsEachLineInBothLanguages() {
        var lines = FeeSchedule.of(Work.from(NEW_YEAR, LocalDate.of(2025, 2, 10)), Tariff.STANDARD)
                .lines();

        assertThat(lines)
                .extracting(FeeWording.in(Language.NL)::reason)
                .containsExactly("maand 1: hele maand", "maand 2: 10 van 28 dagen");
        assertThat(lines)
                .extracting(FeeWording.in(Language.EN)::reason)
                .containsExactly("month 1: whole month", "month 2: 10 of 28 days");
        for (var language : Language.values()) {
            for (var remark : FeeSchedule.Remark.values()) {
                assertThat(FeeWording.in(language).remark(remark)).isNotBlank();
            }
        }
    }

    @Test
    void refusesATariffAboveTheMostAndWorkThatCannotBe() {
        assertThatThrownBy(() -> new Tariff(new Euro(25_001), 6, PartMonth.PER_DAY))
                .hasMessage("a fee month costs EUR 250.00 at most, not EUR 250.01");
        assertThatThrownBy(() -> new Tariff(Tariff.MOST, 7, PartMonth.PER_DAY))
                .hasMessage("1 to 6 fee months count, not 7");
        assertThatThrownBy(() -> new Tariff(Tariff.MOST, 0, PartMonth.PER_DAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Work.from(NEW_YEAR, NEW_YEAR.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new Work(List.of(new DateSpan(NEW_YEAR, null), new DateSpan(NEW_YEAR.plusDays(9), null))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Work(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
