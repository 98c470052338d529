package nl.oproep.announcement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.oproep.announcement.spi.Audiences;
import nl.oproep.announcement.spi.Issues;
import nl.oproep.announcement.spi.Stretches;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.mail.Handing;
import nl.oproep.mail.Mailroom;
import nl.oproep.mail.RetrySchedule;

/**
 * Sending issues to their members: a mail each, straight from the cursor, with no row per member before it is sent and the same memory for any number of them (L2).
 *
 * <p>Has no threads of its own. The host calls {@link #distributeDue} from as many threads as it likes, {@link #renewLeases} every 20 seconds from another one, {@link #recover} when it starts and {@link #stop} when it
 * ends. Each call takes one stretch of one issue in hand; threads and nodes share the work. What was sent is written down after the sending, so after a crash nobody is missed, and repeats are at most the mails that
 * were begun and not yet written down.
 */
public final class Distributing {

    /** How long a stretch is ours without {@link #renewLeases}: after a crash without restart, other nodes go on with it this much later. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    private static final int STRETCH = 500;
    private static final int ISSUES_AT_ONCE = 100;

    private final Issues issues;
    private final Stretches stretches;
    private final Audiences audiences;
    private final Transactions transactions;
    private final Ids ids;
    private final Packing packing;
    private final Pace pace;
    private final Network network;
    private final String owner;
    private final Clock clock;
    private final Set<InHand> held = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    /**
     * @param mails who writes the letters
     * @param schedule how long to wait after trouble with the server
     * @param owner the name of this node: one per running process, the same when it starts again
     */
    public Distributing(
            Issues issues,
            Stretches stretches,
            Audiences audiences,
            Transactions transactions,
            Ids ids,
            Suppressing suppressing,
            IssueMails mails,
            Handing handing,
            Mailroom mailroom,
            RetrySchedule schedule,
            Pace pace,
            Network network,
            String owner,
            Clock clock) {
        this.issues = issues;
        this.stretches = stretches;
        this.audiences = audiences;
        this.transactions = transactions;
        this.ids = ids;
        this.packing = new Packing(
                audiences,
                issues,
                stretches,
                transactions,
                suppressing,
                mails.circulars(),
                handing,
                mailroom,
                new Caution(schedule),
                clock);
        this.pace = pace;
        this.network = network;
        this.owner = owner;
        this.clock = clock;
    }

    /**
     * Takes a stretch of an issue in hand and sends it.
     *
     * <p>A thread that is interrupted begins no further mail and gives back what it holds.
     *
     * @return whether there was anything to do; false means that nothing is due now, or that mail is paused
     * @throws nl.oproep.kernel.spi.StoreException when the store cannot be reached; what was not written down is sent again, recognisably
     */
    public boolean distributeDue() {
        if (!mayBegin()) {
            return false;
        }
        var taken = take();
        taken.ifPresent(hand -> {
            held.add(hand);
            try {
                send(hand);
            } finally {
                held.remove(hand);
            }
        });
        return taken.isPresent();
    }

    /** Keeps what is in hand ours; call it about every 20 seconds while {@link #distributeDue} is called. */
    public void renewLeases() {
        var hands = Set.copyOf(held);
        if (hands.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var ends = now.plus(LEASE);
        stretches.renew(owner, hands.stream().map(hand -> hand.stretch().id()).collect(Collectors.toSet()), now, ends);
        var after = clock.instant();
        hands.forEach(hand -> hand.renewed(after, ends));
    }

    /** Gives back what this node had in hand when it crashed, so that it is sent at once; call it at start. Returns how many stretches those were. */
    public int recover() {
        return stretches.release(owner, clock.instant());
    }

    /** Begins no further mails, for good; what is being sent is written down and the rest given back by the threads that have it. */
    public void stop() {
        stopped = true;
    }

    private boolean mayBegin() {
        var now = clock.instant();
        return !stopped
                && !Thread.currentThread().isInterrupted()
                && pace.isOpen(now, network.timeZone())
                && packing.mayBegin(now);
    }

    private Optional<InHand> take() {
        return transactions.within(() -> {
            var now = clock.instant();
            var ends = now.plus(LEASE);
            var left = stretches
                    .takeOver(owner, now, ends)
                    .flatMap(stretch -> issues.find(stretch.issue()).map(issue -> new InHand(issue, stretch)));
            return left.isPresent() ? left : begin(ends);
        });
    }

    /** It is only known what time it is when it is our turn: whoever had it before us may have kept us waiting. */
    private Optional<InHand> begin(Instant ends) {
        for (int i = 0; i < ISSUES_AT_ONCE; i++) {
            var turn = stretches.next(clock.instant());
            var now = clock.instant();
            if (turn.isEmpty() || turn.get().freeFrom().isAfter(now)) {
                return Optional.empty();
            }
            var issue = turn.get().issue();
            int most = pace.most(STRETCH);
            var end = audiences.end(issue.audience(), issue.cursor(), most);
            if (end.isPresent()) {
                return Optional.of(new InHand(issue, begun(issue, end.get(), ends, now.plus(pace.time(most)))));
            }
            stretches.exhaust(issue.id(), now);
        }
        return Optional.empty();
    }

    private Stretch begun(Issue issue, UUID upTo, Instant ends, Instant freeFrom) {
        var stretch = new Stretch(ids.next(), issue.id(), issue.cursor(), upTo, owner, 1, ends);
        stretches.begin(stretch, freeFrom);
        return stretch;
    }

    private void send(InHand hand) {
        boolean more = true;
        while (more && hand.isOurs(clock.instant())) {
            more = mayBegin() && packing.send(hand);
        }
        if (hand.isOurs(clock.instant())) {
            packing.giveBack(hand);
        }
    }
}
