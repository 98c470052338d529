package nl.oproep.response;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.assignment.Managed;
import nl.oproep.assignment.Reaching;
import nl.oproep.assignment.Reference;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.mail.Mailroom;
import nl.oproep.response.spi.PosterMails;
import org.jspecify.annotations.Nullable;

/** Keeping responses for a poster who cannot be reached, until the operator has seen to it (P6): none is lost, and none goes to a dead address. */
public final class Withholding {
    private final Reaching reaching;
    private final PosterMails mails;
    private final Transactions transactions;
    private final Mailroom mailroom;
    private final Clock clock;

    public Withholding(
            Reaching reaching, PosterMails mails, Transactions transactions, Mailroom mailroom, Clock clock) {
        this.reaching = reaching;
        this.mails = mails;
        this.transactions = transactions;
        this.mailroom = mailroom;
        this.clock = clock;
    }

    /** The poster's address was found dead: the assignment is marked, and what waits for it and what comes in is kept. Doing it again changes nothing. */
    public void hold(Reference assignment) {
        transactions.within(() -> {
            var marked = reaching.lost(assignment);
            mails.hold(assignment);
            return marked;
        });
    }

    /** Likewise by the key of the assignment. */
    public void hold(UUID assignment) {
        reaching.reference(assignment).ifPresent(this::hold);
    }

    /** The reference of the assignment with this key, or empty when there is none (any more). */
    public Optional<String> reference(UUID assignment) {
        return reaching.reference(assignment).map(Reference::value);
    }

    /**
     * The poster can be reached after all: everything that was kept, or came back, goes out. The host sees to it that only an operator does this.
     *
     * @param corrected the right address as typed, or null when the address on file is right
     */
    public Managed release(Reference assignment, @Nullable String corrected) {
        var done = transactions.within(() -> {
            var found = reaching.found(assignment, corrected);
            if (found instanceof Managed.Done) {
                mails.release(assignment, clock.instant());
            }
            return found;
        });
        mailroom.ring();
        return done;
    }

    /** Sends a response that came back once more; false when this delivery is not such a one. */
    public boolean again(UUID delivery) {
        boolean sent = mails.again(delivery, clock.instant());
        mailroom.ring();
        return sent;
    }
}
