package nl.oproep.announcement.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.announcement.Issue;
import nl.oproep.announcement.Stretch;
import nl.oproep.announcement.Tally;

/**
 * Issues in hand: who sends which part, so that several nodes share the work and take over from one that died (L2). Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads and many nodes.
 */
public interface Stretches {

    /**
     * The issue that waited longest for its turn and has members left, with the moment from which mails may go; empty when there is none. Until the transaction ends nobody else gets an answer: whoever asks waits.
     */
    Optional<Turn> next(Instant now);

    /**
     * Takes a stretch in hand: from now on it is there, and the issue goes on behind it.
     *
     * @param freeFrom when mails may go after it, for the pace of all nodes together
     */
    void begin(Stretch stretch, Instant freeFrom);

    /** There was nobody behind the cursor: the issue has no members left. */
    void exhaust(UUID issue, Instant now);

    /** Takes over a stretch whose lease has ended, if there is one: the one that waited longest. */
    Optional<Stretch> takeOver(String owner, Instant now, Instant leaseEnds);

    /**
     * All members up to and with {@code settled} were dealt with: the rest of the stretch is kept until {@code leaseEnds}, or nothing when that was all. An issue without members left and without stretches is finished
     * then, at {@code now}, and its details are gone.
     *
     * @return whether {@code owner} still had it in hand, in that attempt; otherwise nothing was changed
     */
    boolean settle(Stretch stretch, UUID settled, Tally tally, Instant leaseEnds, Instant now);

    /** Lengthens the leases of these stretches, as far as {@code owner} has them in hand and they have not ended; returns how many those are. */
    int renew(String owner, Collection<UUID> stretches, Instant now, Instant leaseEnds);

    /** Gives back at once what {@code owner} has in hand: after a crash, by the same node when it starts again. Returns how many those were. */
    int release(String owner, Instant now);

    /**
     * An issue whose turn it is.
     *
     * @param freeFrom when its mails may go, by the pace of all nodes together
     */
    record Turn(Issue issue, Instant freeFrom) {}
}
