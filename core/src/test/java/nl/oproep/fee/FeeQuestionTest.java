package nl.oproep.fee;

import static nl.oproep.fee.FeeProblem.AMOUNT_NEGATIVE;
import static nl.oproep.fee.FeeProblem.AMOUNT_TOO_HIGH;
import static nl.oproep.fee.FeeProblem.END_BEFORE_START;
import static nl.oproep.fee.FeeProblem.MONTHS_OUT_OF_RANGE;
import static nl.oproep.fee.FeeProblem.NO_START;
import static nl.oproep.fee.FeeProblem.OVERLAPPING_PERIODS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.oproep.kernel.Language;
import org.junit.jupiter.api.Test;

/** What cannot be asked, with its code, and all of it at once. */
class FeeQuestionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final WorkedPeriod OPEN = new WorkedPeriod(DAY, null);

    @Test
    void whatCanBeAskedIsAnswered() {
        var question = asking(25_000, 6, OPEN);

        assertThat(question.problems()).isEmpty();
        assertThat(question.schedule()).isEqualTo(FeeSchedule.of(Work.from(DAY, null), Tariff.STANDARD));
    }

    @Test
    void aPartnerAndWhatWasCalledOffOweNothing() {
        var partner = new FeeQuestion(List.of(OPEN), true, false, 25_000, 6, PartMonth.PER_DAY);
        var off = new FeeQuestion(List.of(), true, true, 25_000, 6, PartMonth.PER_DAY);

        assertThat(partner.schedule()).isEqualTo(FeeSchedule.partner());
        assertThat(off.problems()).isEmpty();
        assertThat(off.schedule()).isEqualTo(FeeSchedule.calledOff());
    }

    @Test
    void theAmountIsBetweenNothingAndTwoHundredAndFifty() {
        assertThat(asking(-1, 6, OPEN).problems()).containsExactly(AMOUNT_NEGATIVE);
        assertThat(asking(0, 6, OPEN).problems()).isEmpty();
        assertThat(asking(25_000, 6, OPEN).problems()).isEmpty();
        assertThat(asking(25_001, 6, OPEN).problems()).containsExactly(AMOUNT_TOO_HIGH);
    }

    @Test
    void oneToSixMonthsCount() {
        assertThat(asking(0, 0, OPEN).problems()).containsExactly(MONTHS_OUT_OF_RANGE);
        assertThat(asking(0, 1, OPEN).problems()).isEmpty();
        assertThat(asking(0, 7, OPEN).problems()).containsExactly(MONTHS_OUT_OF_RANGE);
    }

    @Test
    void workBeginsAndDoesNotEndBeforeThat() {
        assertThat(asking(0, 6).problems()).containsExactly(NO_START);
        assertThat(asking(0, 6, OPEN, new WorkedPeriod(null, DAY)).problems()).containsExactly(NO_START);
        assertThat(asking(0, 6, new WorkedPeriod(DAY, DAY)).problems()).isEmpty();
        assertThat(asking(0, 6, new WorkedPeriod(DAY, DAY.minusDays(1))).problems())
                .containsExactly(END_BEFORE_START);
    }

    @Test
    void aDayBelongsToOnePeriod() {
        var earlier = new WorkedPeriod(DAY.minusDays(9), DAY.minusDays(1));

        assertThat(asking(0, 6, OPEN, earlier).problems()).isEmpty();
        assertThat(asking(0, 6, OPEN, new WorkedPeriod(DAY.minusDays(9), DAY)).problems())
                .containsExactly(OVERLAPPING_PERIODS);
        assertThat(asking(0, 6, OPEN, new WorkedPeriod(DAY.plusYears(1), null)).problems())
                .containsExactly(OVERLAPPING_PERIODS);
    }

    @Test
    void everythingWrongIsSaidAtOnceInBothLanguages() {
        var question = asking(-1, 9, new WorkedPeriod(DAY, DAY.minusDays(1)), new WorkedPeriod(null, null));

        assertThat(question.problems())
                .containsExactlyInAnyOrder(AMOUNT_NEGATIVE, MONTHS_OUT_OF_RANGE, END_BEFORE_START, NO_START);
        assertThatThrownBy(question::schedule)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NO_START");
        for (var problem : FeeProblem.values()) {
            assertThat(FeeWording.in(Language.NL).problem(problem))
                    .isNotBlank()
                    .isNotEqualTo(FeeWording.in(Language.EN).problem(problem));
        }
    }

    @Test
    void aPeriodThatMakesNoneHasNoDays() {
        assertThat(OPEN.span()).isPresent();
        assertThat(new WorkedPeriod(DAY, DAY).span()).isPresent();
        assertThat(new WorkedPeriod(DAY, DAY.minusDays(1)).span()).isEmpty();
        assertThat(new WorkedPeriod(null, DAY).span()).isEmpty();
    }

    private static FeeQuestion asking(long monthly, long months, WorkedPeriod... periods) {
        return new FeeQuestion(List.of(periods), false, false, monthly, months, PartMonth.PER_DAY);
    }
}
