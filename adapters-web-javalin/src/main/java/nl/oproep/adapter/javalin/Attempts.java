package nl.oproep.adapter.javalin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** How often somebody may try to sign in: per client, and per name whether or not there is an operator of that name (V10). Of names it keeps keyed digests, of clients their network, and forgets both; a right try costs nothing. */
final class Attempts {
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int OF_A_CLIENT = 30;
    private static final int OF_A_NAME = 10;
    private static final int OF_A_CODE = 5;
    private static final int REMEMBERED = 100_000;

    private final LoadingCache<String, Bucket> clients;
    private final LoadingCache<String, Bucket> names;
    private final LoadingCache<String, Bucket> codes;

    Attempts(Clock clock) {
        this.clients = buckets(OF_A_CLIENT, clock);
        this.names = buckets(OF_A_NAME, clock);
        this.codes = buckets(OF_A_CODE, clock);
    }

    private static LoadingCache<String, Bucket> buckets(int capacity, Clock clock) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, PERIOD))
                        .withCustomTimePrecision(new Throttle.Time(clock))
                        .build());
    }

    /**
     * Counts a try with a password.
     *
     * @throws TooMany when there were too many already; nothing is tried then
     */
    void password(String client, String name) {
        spend(clients.get(client));
        spend(names.get(name));
    }

    /** Takes a try back: it was right. */
    void right(String client, String name) {
        clients.get(client).addTokens(1);
        names.get(name).addTokens(1);
    }

    /**
     * Counts a try with a code of the second factor.
     *
     * @throws TooMany when there were too many already; nothing is tried then
     */
    void code(String operator) {
        spend(codes.get(operator));
    }

    /** Takes a try back likewise. */
    void rightCode(String operator) {
        codes.get(operator).addTokens(1);
    }

    private static void spend(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        Optional.of(probe).filter(spent -> !spent.isConsumed()).ifPresent(spent -> {
            throw new TooMany(Duration.ofNanos(spent.getNanosToWaitForRefill()));
        });
    }
}
