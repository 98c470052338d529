package nl.oproep.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.oproep.mail.spi.Outbox.Claim;

/** A claim of ours, and until when it surely is ours. */
final class Held {
    /** What a lease must still have for a send to begin: clocks of two nodes differ a little. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Claim claim;
    private final boolean probe;
    private volatile Instant leaseEnds;

    Held(Claim claim, boolean probe, Instant leaseEnds) {
        this.claim = claim;
        this.probe = probe;
        this.leaseEnds = leaseEnds;
    }

    UUID id() {
        return claim.delivery().id();
    }

    Delivery delivery() {
        return claim.delivery();
    }

    int attempt() {
        return claim.attempt();
    }

    /** Whether it tries, alone, if our own fault is over. */
    boolean probe() {
        return probe;
    }

    /** Whether nobody else can have claimed it yet: false for a node that was frozen too long. */
    boolean isOurs(Instant now) {
        return now.isBefore(leaseEnds.minus(MARGIN));
    }

    void renewed(Instant now, Instant ends) {
        if (isOurs(now)) {
            leaseEnds = ends;
        }
    }
}
