package nl.oproep.examples.site.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Cases in, answers out: a line for a line, whatever is in it. */
class FeeCasesTest {

    @Test
    void aFeeMonthThatWasClampedGoesBackToItsOwnDay() {
        var answer = Answers.to("{\"id\":\"F\",\"start\":\"2025-01-31\",\"end\":\"2025-08-15\"}")
                .get(0);

        assertThat(answer.path("id").asString()).isEqualTo("F");
        assertThat(answer.path("lines").valueStream().map(FeeCasesTest::days))
                .containsExactly(
                        List.of("2025-01-31", "2025-02-27", 28, 28),
                        List.of("2025-02-28", "2025-03-30", 31, 31),
                        List.of("2025-03-31", "2025-04-29", 30, 30),
                        List.of("2025-04-30", "2025-05-30", 31, 31),
                        List.of("2025-05-31", "2025-06-29", 30, 30),
                        List.of("2025-06-30", "2025-07-30", 31, 31));
        assertThat(answer.path("lines").valueStream())
                .allSatisfy(line -> assertThat(line.path("reason").asString()).isNotBlank());
        assertThat(answer.path("total").longValue()).isEqualTo(150_000);
    }

    private static List<Object> days(JsonNode line) {
        return List.of(
                line.path("from").asString(),
                line.path("to").asString(),
                line.path("days").intValue(),
                line.path("of").intValue());
    }

    @Test
    void oneBadCaseStopsNoOther() {
        var answers = Answers.to(
                "{\"id\":1,\"start\":\"2025-02-30\"}",
                "no json at all",
                "",
                "[]",
                "{\"id\":2,\"start\":\"2025-01-01\",\"monthly\":\"250\"}",
                "{\"id\":3,\"start\":\"2025-01-01\",\"monthly\":250.5}",
                "{\"id\":4,\"start\":20250101}",
                "{\"id\":5}",
                "{\"id\":6,\"start\":\"2025-01-01\",\"start\":\"2025-01-02\"}",
                "{\"id\":7,\"periods\":[]}",
                "{\"id\":8,\"periods\":[[\"2025-01-01\",null],[\"2026-01-01\",null]]}",
                "{\"id\":9,\"start\":\"2025-01-01\",\"monthly\":-1}",
                "{\"id\":10,\"start\":\"2025-01-01\",\"maxMonths\":0}",
                "{\"id\":11,\"start\":\"2025-01-01\",\"end\":\"2025-01-31\",\"more\":{\"to\":\"come\"}}");

        assertThat(answers)
                .extracting(answer -> answer.path("error").asString(""))
                .containsExactly(
                        "INVALID_DATE",
                        "MALFORMED",
                        "MALFORMED",
                        "MALFORMED",
                        "MALFORMED",
                        "INVALID_DATE",
                        "NO_START",
                        "MALFORMED",
                        "NO_START",
                        "OVERLAPPING_PERIODS",
                        "AMOUNT_NEGATIVE",
                        "MONTHS_OUT_OF_RANGE",
                        "");
        assertThat(answers.get(12).path("total").longValue()).isEqualTo(25_000);
    }

    @Test
    void periodsMayComeInAnyOrderAndTouch() {
        var answers = Answers.to(
                "{\"id\":1,\"periods\":[[\"2025-02-01\",\"2025-02-28\"],[\"2025-01-01\",\"2025-01-31\"]]}",
                "{\"id\":2,\"start\":\"2025-01-01\",\"end\":\"2025-02-28\"}");

        assertThat(answers.get(0).path("lines")).isEqualTo(answers.get(1).path("lines"));
    }

    /** The same day by day, with nothing of the schedule's own code: every covered day costs its share of its fee month. */
    @Property
    void theTotalIsWhatCountingDaysGives(
            @ForAll @IntRange(min = 0, max = 20_000) int start, @ForAll @IntRange(min = 0, max = 400) int length) {
        var first = LocalDate.of(2000, 1, 1).plusDays(start);
        var last = first.plusDays(length);
        long expected = 0;
        for (int k = 0; k < 6; k++) {
            var from = first.plusMonths(k);
            var next = first.plusMonths(k + 1L);
            long of = ChronoUnit.DAYS.between(from, next);
            long covered =
                    from.datesUntil(next).filter(day -> !day.isAfter(last)).count();
            expected += Math.floorDiv(2 * 25_000 * covered + of, 2 * of);
        }

        var answer = Answers.to("{\"start\":\"" + first + "\",\"end\":\"" + last + "\"}")
                .get(0);

        assertThat(answer.path("total").longValue()).isEqualTo(expected);
    }
}
