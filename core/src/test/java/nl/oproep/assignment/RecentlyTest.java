package nl.oproep.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentlyTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final Watch clock = new Watch();
    private final Recently recently = new Recently(clock);
    private final Random random = new Random(7);

    @Test
    void knowsForFiveSecondsWhatWasSeen() {
        var found = found();
        recently.keep(found.assignment().reference(), found);

        clock.now = NOW.plus(Duration.ofMillis(4_999));
        var inTime = recently.find(found.assignment().reference());
        clock.now = NOW.plus(Duration.ofSeconds(5));

        assertThat(inTime).contains(found);
        assertThat(recently.find(found.assignment().reference())).isEmpty();
    }

    @Test
    void forgetsWhatIsNotPublishedAnyMore() {
        var found = found();
        recently.keep(found.assignment().reference(), found);

        recently.forget(found.assignment().reference());

        assertThat(recently.find(found.assignment().reference())).isEmpty();
    }

    @Test
    void keepsNoMoreThanTheLast256() {
        var first = found();
        recently.keep(first.assignment().reference(), first);
        for (int i = 0; i < 255; i++) {
            var another = found();
            recently.keep(another.assignment().reference(), another);
        }

        var before = recently.find(first.assignment().reference());
        var last = found();
        recently.keep(last.assignment().reference(), last);

        assertThat(before).contains(first);
        assertThat(recently.find(first.assignment().reference())).isEmpty();
        assertThat(recently.find(last.assignment().reference())).contains(last);
    }

    private Publication.Found found() {
        var profile = new Profile(
                "Interim controller",
                "Tekst",
                List.of("FINANCE"),
                null,
                true,
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2026, 12, 31),
                List.of());
        return new Publication.Found(new PublishedAssignment(Reference.create(random), 0, profile, true, NOW));
    }

    /** A clock that stands still until it is set. */
    private static final class Watch extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
