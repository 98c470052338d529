package nl.oproep.mail.spi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.mail.Delivery;

/**
 * Where mails wait. {@link #add} takes part in {@link nl.oproep.kernel.spi.Transactions}, so that a mail and its cause are committed together or not at all (M1); everything
 * else is a short transaction of its own. Safe for many threads and many nodes.
 */
public interface Outbox {

    /** Puts deliveries in, due at once, state {@code PENDING}. */
    void add(List<Delivery> deliveries);

    /** Puts deliveries in that were refused for good before they came here: state {@code FAILED}, each with the reason beside it. Takes part in a transaction as {@link #add} does. */
    void addFailed(Map<Delivery, String> refused);

    /**
     * Takes up to {@code max} due deliveries, longest due first, for {@code owner}. Until {@code leaseEnds} nobody else gets them; after it they are due again. Skips what another is
     * taking at this moment instead of waiting for it. Each claim counts as an attempt.
     */
    List<Claim> claim(String owner, Instant now, Instant leaseEnds, int max);

    /** Lengthens the lease of everything that {@code owner} still holds, and returns how many those are. */
    int renew(String owner, Instant now, Instant leaseEnds);

    /** Gives back at once what {@code owner} holds, due at {@code now} and without counting the attempt: after a crash, by the same node when it starts again. */
    int release(String owner, Instant now);

    /**
     * Writes down what became of claims. An outcome counts only while {@code owner} still holds that claim with that attempt number; otherwise it is passed over.
     */
    void settle(String owner, List<Outcome> outcomes);

    /** When the next delivery is due, or empty when nothing waits. */
    Optional<Instant> nextDue();

    /**
     * A delivery that somebody holds.
     *
     * @param attempt counts from 1
     */
    record Claim(Delivery delivery, int attempt) {}

    /** What became of a claim. */
    sealed interface Outcome permits Delivered, Postponed, Failed, GivenBack, Dropped {
        UUID id();

        int attempt();
    }

    /** A server took it; recipient and details are wiped (V2). */
    record Delivered(UUID id, int attempt) implements Outcome {}

    /** Not now; tried again at {@code nextTry}. */
    record Postponed(UUID id, int attempt, Instant nextTry, String reason) implements Outcome {}

    /** Never; stays for the operator, recipient and details kept for a retry. */
    record Failed(UUID id, int attempt, String reason) implements Outcome {}

    /** Not tried after all, through our own fault; due at {@code nextTry}, the attempt does not count. */
    record GivenBack(UUID id, int attempt, Instant nextTry) implements Outcome {}

    /** What it was about is wiped; the delivery goes too. */
    record Dropped(UUID id, int attempt) implements Outcome {}
}
