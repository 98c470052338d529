package nl.oproep.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.mail.spi.Outbox;
import nl.oproep.mail.spi.Transport;
import org.jspecify.annotations.Nullable;

/**
 * Sending what waits in the outbox: at least once, never in silence (M2).
 *
 * <p>Has no threads of its own. The host calls {@link #deliverDue} from as many threads as it likes, {@link #renewLeases} every 20 seconds from another one, {@link #recover} when it starts
 * and {@link #stop} when it ends. Each mail is composed and sent outside any transaction. What one thread has claimed is sent by another when the first one is held up by a slow server.
 */
public final class Dispatching {

    /** How long a claim is ours without {@link #renewLeases}: after a crash without restart, other nodes send it this much later. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    /** Outcomes are written down together, but never later than this after the first one: a crash repeats little. */
    private static final Duration SETTLE_WITHIN = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final String owner;
    private final Clock clock;
    private final Pausing pausing;
    private final Sending sending;
    private final Queue<Held> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<Outbox.Outcome> unsettled = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inHand = new AtomicInteger();
    private volatile Instant noRenewalBefore = Instant.MIN;
    private volatile boolean stopped;

    /**
     * @param composers who writes the letters of which kind; a mail of another kind fails
     * @param owner the name of this node: one per running process, the same when it starts again
     * @param unknown told of addresses that are dead
     * @param random spreads retries (M2)
     */
    public Dispatching(
            Outbox outbox,
            Transport transport,
            Map<MailKind, Composer> composers,
            Network network,
            AddressUnknown unknown,
            RetrySchedule schedule,
            String owner,
            RandomGenerator random,
            Clock clock) {
        this.outbox = outbox;
        this.owner = owner;
        this.clock = clock;
        this.pausing = new Pausing(schedule);
        this.sending = new Sending(transport, composers, network, schedule, random, clock, pausing, unknown);
    }

    /**
     * Claims up to {@code max} due mails and sends them, or helps with what another thread has claimed.
     *
     * <p>A thread that is interrupted begins no further mail and gives back what it holds.
     *
     * @return how many were taken in hand; 0 means that nothing is due now, or that the queue is paused
     * @throws IllegalArgumentException when {@code max} is less than 1
     * @throws StoreException when the outbox cannot be reached; what was sent is written down at the next call
     */
    public int deliverDue(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("at least one mail is to be delivered, not " + max);
        }
        inHand.incrementAndGet();
        try {
            settle(List.of());
            int claimed = claim(max);
            return work(claimed > 0 ? claimed : max);
        } finally {
            inHand.decrementAndGet();
        }
    }

    /** Keeps what is being sent ours; call it about every 20 seconds while {@link #deliverDue} is called. */
    public void renewLeases() {
        if ((inHand.get() == 0 && waiting.isEmpty()) || clock.instant().isBefore(noRenewalBefore)) {
            return;
        }
        var ends = clock.instant().plus(LEASE);
        outbox.renew(owner, clock.instant(), ends);
        var now = clock.instant();
        waiting.forEach(held -> held.renewed(now, ends));
    }

    /** Gives back what this node held when it crashed, so that it is sent at once; call it at start, before {@link #deliverDue}. Returns how many those were. */
    public int recover() {
        return outbox.release(owner, clock.instant());
    }

    /** Begins no further mail, for good, and gives back what was claimed but not begun; what is being sent is finished by its own thread. */
    public void stop() {
        stopped = true;
        settle(giveBackWaiting());
    }

    /** Why nothing goes out at the moment, or empty when all is well; for the page that tells whether the site is healthy. */
    public Optional<Pause> pause() {
        return pausing.now();
    }

    /** Stops the queue at a fault of our own that was met beside it, by a mail that goes to the outbox and tries again. */
    void fault(UUID mail, String reason) {
        pausing.fault(mail, false, reason, clock.instant());
    }

    /** When {@link #deliverDue} has something to do, or empty when nothing waits. */
    public Optional<Instant> nextDue() {
        var due = outbox.nextDue();
        return pausing.until(clock.instant())
                .map(until -> due.map(next -> next.isBefore(until) ? until : next))
                .orElse(due);
    }

    private int claim(int max) {
        if (stopped || Thread.currentThread().isInterrupted()) {
            return 0;
        }
        var admission = pausing.admit(max, clock.instant());
        if (admission.max() == 0) {
            return 0;
        }
        var now = clock.instant();
        var ends = now.plus(LEASE);
        int claimed = 0;
        try {
            for (var claim : outbox.claim(owner, now, ends, admission.max())) {
                waiting.add(new Held(claim, admission.probe(), ends));
                claimed++;
            }
        } catch (RuntimeException e) {
            // It may have been carried out all the same: then nobody here knows of it, and its lease must run out.
            noRenewalBefore = ends;
            throw e;
        } finally {
            if (claimed == 0 && admission.probe()) {
                pausing.unused();
            }
        }
        return claimed;
    }

    private int work(int quota) {
        var outcomes = new ArrayList<Outbox.Outcome>();
        var settled = clock.instant();
        int handled = 0;
        try {
            for (Held held; handled < quota && (held = waiting.poll()) != null; handled++) {
                carry(held, outcomes);
                if (clock.instant().isAfter(settled.plus(SETTLE_WITHIN))) {
                    var soFar = List.copyOf(outcomes);
                    outcomes.clear();
                    settle(soFar);
                    settled = clock.instant();
                }
            }
        } finally {
            settle(outcomes);
        }
        return handled;
    }

    private void carry(Held held, List<Outbox.Outcome> outcomes) {
        if (stopped || Thread.currentThread().isInterrupted()) {
            outcomes.add(Sending.givenBack(held, clock.instant()));
            return;
        }
        try {
            sending.carry(held).ifPresent(outcomes::add);
        } catch (Error e) {
            outcomes.add(sending.postponed(held, "stopped by " + e.getClass().getSimpleName()));
            throw e;
        }
    }

    /** Writes outcomes down, together with those that could not be written down before. */
    private void settle(List<Outbox.Outcome> outcomes) {
        unsettled.addAll(outcomes);
        var batch = new ArrayList<Outbox.Outcome>();
        for (Outbox.@Nullable Outcome one; (one = unsettled.poll()) != null; ) {
            batch.add(one);
        }
        if (batch.isEmpty()) {
            return;
        }
        boolean settled = false;
        try {
            outbox.settle(owner, batch);
            settled = true;
        } finally {
            if (!settled) {
                unsettled.addAll(batch);
            }
        }
    }

    private List<Outbox.Outcome> giveBackWaiting() {
        var outcomes = new ArrayList<Outbox.Outcome>();
        for (@Nullable Held held; (held = waiting.poll()) != null; ) {
            outcomes.add(Sending.givenBack(held, clock.instant()));
        }
        return outcomes;
    }
}
