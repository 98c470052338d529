package nl.oproep.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private static final Instant CREATED = Instant.parse("2026-11-23T09:30:00.123456Z");

    @Test
    void waits1And5And15And30And60MinutesAndThenAnHourEachTime() {
        var minutes = List.of(1, 5, 15, 30, 60, 60, 60);

        for (int i = 0; i < minutes.size(); i++) {
            assertThat(RetrySchedule.STANDARD.delay(i + 1)).isEqualTo(Duration.ofMinutes(minutes.get(i)));
        }
        assertThat(RetrySchedule.STANDARD.delay(1_000_000)).isEqualTo(Duration.ofHours(1));
    }

    @Property
    void comesBackAfterTheDelayAndUpToATenthLater(@ForAll @IntRange(min = 1, max = 50) int attempt, @ForAll long seed) {
        var next = RetrySchedule.STANDARD
                .next(attempt, CREATED, CREATED, new Random(seed))
                .orElseThrow();
        var delay = RetrySchedule.STANDARD.delay(attempt);

        assertThat(next)
                .isBetween(
                        CREATED.plus(delay), CREATED.plus(delay.multipliedBy(11).dividedBy(10)));
    }

    @Test
    void spreadsManyThatFailedTogether() {
        var random = new Random(3);
        var moments = new java.util.HashSet<Instant>();
        for (int i = 0; i < 100; i++) {
            moments.add(RetrySchedule.STANDARD.next(5, CREATED, CREATED, random).orElseThrow());
        }

        assertThat(moments).hasSizeGreaterThan(90);
    }

    @Test
    void givesUpAfterFiveDays() {
        var late = CREATED.plus(Duration.ofDays(5)).minus(Duration.ofMinutes(59));

        assertThat(RetrySchedule.STANDARD.next(99, CREATED, late, new Random(1)))
                .isEmpty();
        assertThat(RetrySchedule.STANDARD.next(99, CREATED, late.minus(Duration.ofMinutes(10)), new Random(1)))
                .isPresent();
    }

    @Test
    void refusesASchedulesThatWouldNotWait() {
        for (var delays : List.of(List.<Duration>of(), List.of(Duration.ZERO), List.of(Duration.ofSeconds(-1)))) {
            assertThatThrownBy(() -> new RetrySchedule(delays, Duration.ofDays(1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
