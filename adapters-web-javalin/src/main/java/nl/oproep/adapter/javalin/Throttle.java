package nl.oproep.adapter.javalin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often one client, one address, and all together for one assignment may send a form (R10). Of mail addresses it keeps keyed digests, of clients their network, and of both nothing that was not used for twice the period. */
final class Throttle {
    private static final int REMEMBERED = 200_000;

    private final boolean on;
    private final LoadingCache<String, Bucket> clients;
    private final LoadingCache<String, Bucket> addresses;
    private final LoadingCache<String, Bucket> assignments;

    Throttle(boolean on, Clock clock) {
        this.on = on;
        this.clients = buckets(60, Duration.ofMinutes(10), clock);
        this.addresses = buckets(20, Duration.ofHours(1), clock);
        this.assignments = buckets(1_000, Duration.ofHours(1), clock);
    }

    private static LoadingCache<String, Bucket> buckets(long capacity, Duration period, Clock clock) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(period.multipliedBy(2))
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                        .withCustomTimePrecision(new Time(clock))
                        .build());
    }

    /** How long this client has to wait before it may send at all; empty when it may now. Costs nothing. */
    Optional<Duration> before(String client) {
        return on ? wait(clients.get(client), 1) : Optional.empty();
    }

    /** Counts a submission of this client as {@code cost} ones; how long it has to wait when that is too many. */
    Optional<Duration> client(String client, int cost) {
        return on ? consume(clients.get(client), cost) : Optional.empty();
    }

    /** How long a submission has to wait that sends mail to the address with this digest, or for this assignment. Costs nothing. */
    Optional<Duration> beforeStoring(@Nullable String digest, @Nullable String assignment) {
        var address = on && digest != null ? wait(addresses.get(digest), 1) : Optional.<Duration>empty();
        return address.isPresent() || !on || assignment == null ? address : wait(assignments.get(assignment), 1);
    }

    /** Counts a submission that was stored. */
    void stored(@Nullable String digest, @Nullable String assignment) {
        if (on && digest != null) {
            addresses.get(digest).tryConsume(1);
        }
        if (on && assignment != null) {
            assignments.get(assignment).tryConsume(1);
        }
    }

    private static Optional<Duration> wait(Bucket bucket, int cost) {
        var estimate = bucket.estimateAbilityToConsume(cost);
        return estimate.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(estimate.getNanosToWaitForRefill()));
    }

    private static Optional<Duration> consume(Bucket bucket, int cost) {
        var probe = bucket.tryConsumeAndReturnRemaining(cost);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** The site's clock as buckets want it. */
    record Time(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Math.multiplyExact(clock.millis(), 1_000_000L);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
