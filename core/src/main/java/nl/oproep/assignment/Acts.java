package nl.oproep.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.oproep.assignment.spi.Assignments;
import nl.oproep.kernel.Violation;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.kernel.spi.Transactions;

/** What may be done with an assignment in which state (P9), the same for poster and operator. Pure, but for {@link #perform}. */
final class Acts {
    private static final int TRIES = 5;

    private Acts() {}

    /** Decides what becomes of an assignment. */
    interface Act {
        Decision on(Assignment assignment);
    }

    /** What was decided. */
    sealed interface Decision permits Change, Answer {}

    /** This is stored instead. */
    record Change(Assignment next) implements Decision {}

    /** Nothing is stored; this is the answer. */
    record Answer(Managed answer) implements Decision {}

    static Decision close(Assignment a) {
        return a.state() == AssignmentState.OPEN
                ? new Change(a.with(AssignmentState.CLOSED))
                : a.state() == AssignmentState.CLOSED ? nothingToDo(a) : notNow(a);
    }

    static Decision reopen(Assignment a, LocalDate today) {
        if (a.state() == AssignmentState.OPEN && a.respondable(today)) {
            return nothingToDo(a);
        }
        if (a.state() != AssignmentState.CLOSED && a.state() != AssignmentState.OPEN) {
            return notNow(a);
        }
        var passed = DraftReading.closing(a.profile().closesOn(), today);
        return passed.isEmpty() ? new Change(a.with(AssignmentState.OPEN)) : refused(passed);
    }

    static Decision extend(Assignment a, LocalDate closesOn, LocalDate today) {
        if (a.state() == AssignmentState.FINISHED) {
            return notNow(a);
        }
        var wrong = DraftReading.closing(closesOn, today);
        return wrong.isEmpty() ? new Change(a.edited(a.profile().closingOn(closesOn))) : refused(wrong);
    }

    static Decision release(Assignment a, Instant now) {
        return a.state() == AssignmentState.AWAITING_REVIEW ? new Change(a.published(now)) : nothingToDo(a);
    }

    static Decision finish(Assignment a, Outcome outcome, Instant now) {
        if (a.state() == AssignmentState.FINISHED) {
            return a.outcome() == outcome ? new Answer(new Managed.Done(ManagedAssignment.of(a))) : notNow(a);
        }
        return new Change(a.finished(outcome, now));
    }

    /** It stands already as asked, unless it is finished. */
    static Decision nothingToDo(Assignment a) {
        return a.state() == AssignmentState.FINISHED
                ? notNow(a)
                : new Answer(new Managed.Done(ManagedAssignment.of(a)));
    }

    private static Decision notNow(Assignment a) {
        return new Answer(new Managed.NotNow(ManagedAssignment.of(a)));
    }

    private static Decision refused(List<Violation> violations) {
        return new Answer(new Managed.Refused(violations));
    }

    /** Reads, decides, stores; reads again when somebody else was quicker. Says {@code changed} after the commit. */
    static Managed perform(
            Assignments assignments,
            Transactions transactions,
            Supplier<Optional<Assignment>> find,
            Act act,
            Runnable changed) {
        for (int tries = 1; ; tries++) {
            try {
                var done = transactions.within(() -> once(assignments, find, act));
                changed.run();
                return done;
            } catch (StaleException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static Managed once(Assignments assignments, Supplier<Optional<Assignment>> find, Act act) {
        var found = find.get();
        if (found.isEmpty()) {
            return new Managed.Unknown();
        }
        var decision = act.on(found.get());
        if (decision instanceof Change change) {
            assignments.replace(change.next());
            return new Managed.Done(ManagedAssignment.of(find.get().orElse(change.next())));
        }
        return ((Answer) decision).answer();
    }
}
