package nl.oproep.announcement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import nl.oproep.announcement.spi.Audiences;
import nl.oproep.announcement.spi.Issues;
import nl.oproep.announcement.spi.Stretches;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.mail.Copy;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.Handing;
import nl.oproep.mail.Handing.Fate;
import nl.oproep.mail.Handing.Handed;
import nl.oproep.mail.Mailroom;

/** A pack of mails at a time: who gets one is read just before, what became of them is written down just after, in one commit. */
final class Packing {
    /** An issue that cannot be composed lets others go first for so long. */
    private static final Duration ASIDE = Duration.ofMinutes(5);

    private final Audiences audiences;
    private final Issues issues;
    private final Stretches stretches;
    private final Transactions transactions;
    private final Suppressing suppressing;
    private final Circulars circulars;
    private final Handing handing;
    private final Mailroom mailroom;
    private final Caution caution;
    private final Clock clock;

    Packing(
            Audiences audiences,
            Issues issues,
            Stretches stretches,
            Transactions transactions,
            Suppressing suppressing,
            Circulars circulars,
            Handing handing,
            Mailroom mailroom,
            Caution caution,
            Clock clock) {
        this.audiences = audiences;
        this.issues = issues;
        this.stretches = stretches;
        this.transactions = transactions;
        this.suppressing = suppressing;
        this.circulars = circulars;
        this.handing = handing;
        this.mailroom = mailroom;
        this.caution = caution;
        this.clock = clock;
    }

    /** Whether mails may be begun: no fault of our own, no pause after trouble. */
    boolean mayBegin(Instant now) {
        return handing.pause().isEmpty() && !caution.isWaiting(now);
    }

    /** Sends the next mails of the stretch; returns whether there is more to do for whoever has it in hand. */
    boolean send(InHand hand) {
        int size = caution.pack();
        var stretch = hand.stretch();
        var page = audiences.members(hand.issue().audience(), stretch.after(), stretch.upTo(), size);
        var end =
                page.size() < size ? stretch.upTo() : page.get(page.size() - 1).id();
        List<Copy> copies;
        var copied = new ArrayList<Addressee>();
        try {
            copies = copies(hand, page, copied);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            settle(hand, stretch.after(), Tally.NOTHING, clock.instant().plus(ASIDE));
            hand.letGo();
            return false;
        }
        if (copies.size() < copied.size()) {
            issues.stop(hand.issue().id(), clock.instant());
            settle(hand, stretch.upTo(), Tally.NOTHING, clock.instant());
            return false;
        }
        return handOver(hand, copies, copied, end);
    }

    /** The mails for those who are not suppressed; fewer than {@code copied} when there is nothing to be sent any more. */
    private List<Copy> copies(InHand hand, List<Addressee> page, List<Addressee> copied) {
        var suppressed = suppressing.hashes(page.stream().map(Addressee::hash).toList());
        var copies = new ArrayList<Copy>(page.size());
        var content = hand.issue().content();
        for (var to : page) {
            if (!suppressed.contains(to.hash())) {
                copied.add(to);
                hand.circular(to.language(), circulars)
                        .ifPresent(circular -> copies.add(circulars.copy(circular, content, to)));
            }
        }
        return copies;
    }

    private boolean handOver(InHand hand, List<Copy> copies, List<Addressee> to, UUID end) {
        var begun = clock.instant();
        var handed = copies.isEmpty() ? List.<Handed>of() : handing.hand(copies);
        boolean all = handed.size() == copies.size();
        boolean well = all && weighed(handed, begun);
        if (!all) {
            caution.trouble(clock.instant());
        }
        var settled = all
                ? end
                : handed.isEmpty()
                        ? hand.stretch().after()
                        : to.get(handed.size() - 1).id();
        return written(hand, handed, to, settled) && well;
    }

    /** Whether the server is well: it took something, or what it did not take is too little to tell. */
    private boolean weighed(List<Handed> handed, Instant begun) {
        var now = clock.instant();
        if (!handed.isEmpty() && handed.stream().allMatch(one -> one.fate() == Fate.LATER)) {
            return !caution.failed(handed.size(), now);
        }
        caution.went(handed.size(), Duration.between(begun, now));
        return true;
    }

    /** Writes down what became of these mails, and that everybody up to {@code settled} was dealt with, in one commit. */
    private boolean written(InHand hand, List<Handed> handed, List<Addressee> to, UUID settled) {
        var later = new ArrayList<Delivery>();
        var refused = new HashMap<Delivery, String>();
        var dead = new ArrayList<Addressee>();
        for (int i = 0; i < handed.size(); i++) {
            var one = handed.get(i);
            if (one.fate() == Fate.TAKEN) {
                continue;
            }
            var delivery = IssueMails.delivery(one, hand.issue().content(), to.get(i));
            if (one.fate() == Fate.LATER) {
                later.add(delivery);
            } else {
                refused.put(delivery, one.reason());
            }
            if (one.fate() == Fate.DEAD) {
                dead.add(to.get(i));
            }
        }
        var tally = new Tally(handed.size() - later.size() - refused.size(), later.size(), refused.size());
        boolean more = !settled.equals(hand.stretch().upTo());
        try {
            transactions.within(() -> {
                if (!later.isEmpty()) {
                    mailroom.post(later.toArray(Delivery[]::new));
                }
                mailroom.refused(refused);
                dead.forEach(one -> suppressing.suppress(one.hash(), SuppressionReason.HARD_BOUNCE));
                settle(hand, settled, tally, clock.instant().plus(Distributing.LEASE));
                return tally;
            });
        } catch (StaleException e) {
            hand.letGo();
            return false;
        }
        if (!later.isEmpty()) {
            mailroom.ring();
        }
        return more;
    }

    /** Everybody up to {@code settled} was dealt with. */
    private void settle(InHand hand, UUID settled, Tally tally, Instant leaseEnds) {
        var stretch = hand.stretch();
        if (!stretches.settle(stretch, settled, tally, leaseEnds, clock.instant())) {
            throw new StaleException("a stretch of issue " + stretch.issue(), stretch.attempt());
        }
        hand.left(stretch.from(settled, leaseEnds));
    }

    /** Somebody else may go on with what is left, at once. */
    void giveBack(InHand hand) {
        var stretch = hand.stretch();
        if (!stretch.after().equals(stretch.upTo())) {
            var now = clock.instant();
            stretches.settle(stretch, stretch.after(), Tally.NOTHING, now, now);
        }
    }
}
