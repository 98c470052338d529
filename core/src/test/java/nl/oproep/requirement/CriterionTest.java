package nl.oproep.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.oproep.kernel.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionTest {
    private static final LocalDate DAY = LocalDate.parse("2027-02-01");

    @ParameterizedTest
    @CsvSource({"5,MET", "'5,0',MET", "5.00,MET", "+5,MET", "10,MET", "4.99,NOT_MET", "'10,01',NOT_MET", "-5,NOT_MET"})
    void aNumberSatisfiesFromItsLeastToItsMostBothIncluded(String typed, Verdict verdict) {
        var asked = new Numeric(new BigDecimal("5"), new BigDecimal("10.0"), "jaar", false);

        assertThat(judged(asked, typed)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "veel",
                "1e9",
                "NaN",
                "5 jaar",
                "1.000.000",
                "1.000,5",
                "--5",
                "0x10",
                "1234567890123456",
                "5.",
                ","
            })
    void whatIsNoNumberCannotBeRead(String typed) {
        assertThat(refused(new Numeric(null, null, null, false), typed)).isEqualTo("answer.number");
    }

    @Test
    void aWholeNumberHasNothingBehindThePoint() {
        var asked = new Numeric(BigDecimal.ONE, null, null, true);

        assertThat(judged(asked, "5,0")).isEqualTo(Verdict.MET);
        assertThat(judged(asked, 7)).isEqualTo(Verdict.MET);
        assertThat(refused(asked, "5,5")).isEqualTo("answer.whole");
        assertThat(refused(asked, new BigDecimal("5.5"))).isEqualTo("answer.whole");
    }

    @Test
    void aNumberIsKeptAsItWasTyped() {
        assertThat(read(new Numeric(null, null, null, false), "7,50"))
                .isEqualTo(new Answer.Quantity(new BigDecimal("7.50")));
        assertThat(read(new Numeric(null, null, null, false), new BigDecimal("1E+3")))
                .isEqualTo(new Answer.Quantity(new BigDecimal("1000")));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-01,MET",
        "1-2-2027,MET",
        "01/02/2027,MET",
        "1.2.2027,MET",
        "2027-01-01,MET",
        "2026-12-31,NOT_MET",
        "2-2-2027,NOT_MET"
    })
    void aDaySatisfiesFromTheFirstToTheLastBothIncluded(String typed, Verdict verdict) {
        assertThat(judged(new Dated(LocalDate.parse("2027-01-01"), DAY), typed)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30-2-2027",
                "31-4-2027",
                "2027-13-01",
                "1-2-27",
                "morgen",
                "1899-12-31",
                "3000-01-01",
                "2027-02-01T00:00",
                "29-2-2027"
            })
    void whatIsNoDayCannotBeRead(String typed) {
        assertThat(refused(new Dated(null, null), typed)).isEqualTo("answer.date");
    }

    @ParameterizedTest
    @CsvSource({"true,MET", "ja,MET", "YES,MET", "on,MET", "false,NOT_MET", "nee,NOT_MET", "No,NOT_MET"})
    void yesOrNoSatisfiesWhenItIsTheAnswerAskedFor(String typed, Verdict verdict) {
        assertThat(judged(new YesNo(true), typed)).isEqualTo(verdict);
        assertThat(judged(new YesNo(null), typed)).isEqualTo(Verdict.TO_BE_JUDGED);
        assertThat(judged(new YesNo(false), false)).isEqualTo(Verdict.MET);
        assertThat(refused(new YesNo(true), "misschien")).isEqualTo("answer.yesNo");
    }

    @ParameterizedTest
    @CsvSource({"A1,NOT_MET", "B1,NOT_MET", "B2,MET", "c1,MET", "C2,MET"})
    void aLevelSatisfiesFromTheLowestAskedForUp(String typed, Verdict verdict) {
        assertThat(judged(new Level(Scale.CEFR, "B2"), typed)).isEqualTo(verdict);
        assertThat(judged(new Level(Scale.CEFR, null), typed)).isEqualTo(Verdict.TO_BE_JUDGED);
        assertThat(refused(new Level(Scale.EDUCATION, "HBO"), typed)).isEqualTo("answer.level");
    }

    @Test
    void educationIsOrderedFromSecondarySchoolToDoctorate() {
        assertThat(judged(new Level(Scale.EDUCATION, "HBO"), "WO")).isEqualTo(Verdict.MET);
        assertThat(judged(new Level(Scale.EDUCATION, "HBO"), "MBO")).isEqualTo(Verdict.NOT_MET);
        assertThat(judged(new Level(Scale.EDUCATION, "VMBO"), "PHD")).isEqualTo(Verdict.MET);
    }

    @Test
    void oneChoiceSatisfiesWhenItIsAmongTheAccepted() {
        var asked = new Choice(List.of("SAP", "Exact", "AFAS"), List.of("SAP", "AFAS"));

        assertThat(judged(asked, "AFAS")).isEqualTo(Verdict.MET);
        assertThat(judged(asked, "Exact")).isEqualTo(Verdict.NOT_MET);
        assertThat(judged(new Choice(asked.options(), List.of()), "Exact")).isEqualTo(Verdict.TO_BE_JUDGED);
        assertThat(refused(asked, "sap")).isEqualTo("answer.choice");
        assertThat(refused(asked, List.of("SAP"))).isEqualTo("answer.choice");
    }

    @Test
    void severalChoicesSatisfyWhenAllTheAcceptedAreAmongThem() {
        var asked = new Choices(List.of("Zorg", "Overheid", "Bouw"), List.of("Zorg", "Bouw"));

        assertThat(judged(asked, List.of("Bouw", "Zorg", "Overheid"))).isEqualTo(Verdict.MET);
        assertThat(judged(asked, List.of("Zorg"))).isEqualTo(Verdict.NOT_MET);
        assertThat(judged(asked, "Zorg")).isEqualTo(Verdict.NOT_MET);
        assertThat(judged(new Choices(asked.options(), List.of()), List.of())).isEqualTo(Verdict.TO_BE_JUDGED);
        assertThat(read(asked, List.of("Bouw", "Zorg", "Bouw"))).isEqualTo(new Answer.Several(List.of("Zorg", "Bouw")));
        assertThat(refused(asked, List.of("Zorg", "Elders"))).isEqualTo("answer.choices");
    }

    @Test
    void textIsAlwaysToBeJudgedAndKeptAsItIs() {
        var text = " \t‘é’ 😀\r\n.\n ";

        assertThat(read(new FreeText(true), text)).isEqualTo(new Answer.Text(text));
        assertThat(judged(new FreeText(true), text)).isEqualTo(Verdict.TO_BE_JUDGED);
        assertThat(judged(new FreeText(false), "x".repeat(300))).isEqualTo(Verdict.TO_BE_JUDGED);
        assertThat(refused(new FreeText(false), "x".repeat(301))).isEqualTo("size.max");
        assertThat(refused(new FreeText(true), 7)).isEqualTo("answer.text");
    }

    @Test
    void everyKindHasItsCriterion() {
        var criteria = List.of(
                new YesNo(null),
                new Numeric(null, null, null, false),
                new Dated(null, null),
                new Choice(List.of("a", "b"), List.of()),
                new Choices(List.of("a", "b"), List.of()),
                new Level(Scale.CEFR, null),
                new FreeText(false),
                new FreeText(true));

        assertThat(criteria).extracting(Criterion::kind).containsExactlyInAnyOrder(Kind.values());
        assertThat(criteria).allMatch(criterion -> criterion.problems().isEmpty());
    }

    @Test
    void saysWhatIsWrongWithADefinition() {
        assertThat(problems(new Numeric(BigDecimal.TEN, BigDecimal.ONE, null, false)))
                .containsExactly("max requirement.minAboveMax");
        assertThat(problems(new Numeric(new BigDecimal("1E+999999999"), null, null, false)))
                .containsExactly("min answer.number");
        assertThat(problems(new Dated(DAY, DAY.minusDays(1)))).containsExactly("notAfter requirement.notBeforeAfter");
        assertThat(problems(new Dated(DAY, DAY))).isEmpty();
        assertThat(problems(new Level(Scale.CEFR, "HBO"))).containsExactly("atLeast requirement.levelUnknown");
        assertThat(problems(new Choice(List.of("a"), List.of("b"))))
                .containsExactly("options requirement.optionCount", "accepts requirement.acceptsUnknown");
        assertThat(problems(new Choices(List.of("a", "a", " "), List.of())))
                .containsExactly("options requirement.optionLength", "options requirement.optionTwice");
    }

    private static Answer read(Criterion criterion, Object raw) {
        var reading = criterion.read(raw);
        assertThat(reading).isInstanceOf(Criterion.Read.class);
        return ((Criterion.Read) reading).answer();
    }

    private static Verdict judged(Criterion criterion, Object raw) {
        return criterion.judge(read(criterion, raw));
    }

    private static String refused(Criterion criterion, Object raw) {
        var reading = criterion.read(raw);
        assertThat(reading).isInstanceOf(Criterion.Unreadable.class);
        return ((Criterion.Unreadable) reading).why().key();
    }

    private static List<String> problems(Criterion criterion) {
        return criterion.problems().stream().map(CriterionTest::problem).toList();
    }

    private static String problem(Violation violation) {
        return violation.field() + ' ' + violation.key();
    }
}
