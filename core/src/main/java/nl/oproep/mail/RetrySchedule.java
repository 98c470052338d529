package nl.oproep.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a mail that could not be delivered is tried again (M2).
 *
 * @param delays after the first, second, … failure; the last one repeats
 * @param giveUpAfter counted from the mail's creation
 */
public record RetrySchedule(List<Duration> delays, Duration giveUpAfter) {

    /** 1, 5, 15, 30, 60 minutes, then hourly, for five days. */
    public static final RetrySchedule STANDARD = new RetrySchedule(
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1)),
            Duration.ofDays(5));

    public RetrySchedule {
        delays = List.copyOf(delays);
        if (delays.isEmpty()
                || delays.stream().anyMatch(d -> d.isNegative() || d.isZero())
                || giveUpAfter.isNegative()) {
            throw new IllegalArgumentException("a retry schedule has at least one delay, and only positive ones");
        }
    }

    /**
     * The next try after a failed one, up to a tenth later than the plain delay so that many do not come back at once; empty when it is time to give up.
     *
     * @param attempt the number of the failed try, from 1
     */
    public Optional<Instant> next(int attempt, Instant created, Instant now, RandomGenerator random) {
        var delay = delay(attempt);
        var next = now.plus(delay).plusMillis((long) (delay.toMillis() * random.nextDouble() / 10));
        return next.isAfter(created.plus(giveUpAfter)) ? Optional.empty() : Optional.of(next);
    }

    /** The plain delay after this failed try, counted from 1. */
    public Duration delay(int attempt) {
        return delays.get(Math.min(Math.max(attempt, 1), delays.size()) - 1);
    }
}
