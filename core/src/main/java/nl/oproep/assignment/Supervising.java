package nl.oproep.assignment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.assignment.spi.Assignments;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.mail.Mailroom;

/** What the operator does with assignments: release, close, reopen, finish (P6, P9). The host sees to it that only an operator gets here. */
public final class Supervising {
    private final Assignments assignments;
    private final Transactions transactions;
    private final Mailroom mailroom;
    private final Screening screening;
    private final Runnable changed;
    private final Clock clock;

    public Supervising(
            Assignments assignments,
            Transactions transactions,
            Mailroom mailroom,
            Screening screening,
            Runnable changed,
            Clock clock) {
        this.assignments = assignments;
        this.transactions = transactions;
        this.mailroom = mailroom;
        this.screening = screening;
        this.changed = changed;
        this.clock = clock;
    }

    /** Assignments in this state, newest first, at most {@code limit} of them, skipping {@code offset}. */
    public List<ManagedAssignment> list(AssignmentState state, int limit, int offset) {
        return assignments.list(state, limit, offset).stream()
                .map(ManagedAssignment::of)
                .toList();
    }

    /** The assignment with this reference, whatever its state. */
    public Optional<ManagedAssignment> find(Reference reference) {
        return assignments.find(reference).map(ManagedAssignment::of);
    }

    /** The key behind this reference, for what refers to an assignment by its key. */
    public Optional<UUID> key(Reference reference) {
        return assignments.find(reference).map(Assignment::id);
    }

    /** The assignment with this key, likewise. */
    public Optional<ManagedAssignment> find(UUID id) {
        return assignments.find(id).map(ManagedAssignment::of);
    }

    /** Publishes what waits for review and tells the poster. */
    public Managed release(Reference reference) {
        var done = act(reference, a -> {
            var decision = Acts.release(a, clock.instant());
            if (decision instanceof Acts.Change) {
                mailroom.post(mailroom.address(
                        PostingMails.PUBLISHED,
                        a.id(),
                        a.poster().email(),
                        a.language(),
                        Map.of(PostingMails.REFERENCE, reference.value())));
            }
            return decision;
        });
        mailroom.ring();
        return done;
    }

    /** Takes no more responses from now on. */
    public Managed close(Reference reference) {
        return act(reference, Acts::close);
    }

    /** Takes responses again, when the closing date has not passed. */
    public Managed reopen(Reference reference) {
        return act(reference, a -> Acts.reopen(a, screening.today()));
    }

    /** Ends the procedure for ever. */
    public Managed finish(Reference reference, Outcome outcome) {
        return act(reference, a -> Acts.finish(a, outcome, clock.instant()));
    }

    private Managed act(Reference reference, Acts.Act act) {
        return Acts.perform(assignments, transactions, () -> assignments.find(reference), act, changed);
    }
}
