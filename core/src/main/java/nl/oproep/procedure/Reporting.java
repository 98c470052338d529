package nl.oproep.procedure;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.Managed;
import nl.oproep.assignment.ManagedAssignment;
import nl.oproep.assignment.Reference;
import nl.oproep.assignment.Supervising;
import nl.oproep.assignment.Vetting;
import nl.oproep.kernel.Token;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.link.LinkPurpose;
import nl.oproep.link.Linking;
import nl.oproep.mail.Mailroom;
import nl.oproep.procedure.spi.Procedures;
import nl.oproep.procedure.spi.Responders;
import nl.oproep.procedure.spi.Updates;

/**
 * Telling how a procedure stands or how it ended: by the poster, behind the manage link or by answering a reminder, and by the operator (O1). News is told to those who responded by {@link Updating}, from the same
 * commit on. Looking changes nothing.
 */
public final class Reporting {
    private static final int TRIES = 5;

    private final Procedures procedures;
    private final Updates updates;
    private final Supervising supervising;
    private final Linking linking;
    private final Transactions transactions;
    private final Mailroom mailroom;
    private final FeedbackScreening screening;
    private final Runnable changed;
    private final Clock clock;

    /** @param changed called after a commit that has taken something off the board */
    public Reporting(
            Procedures procedures,
            Updates updates,
            Responders responders,
            Supervising supervising,
            Vetting vetting,
            Linking linking,
            Transactions transactions,
            Mailroom mailroom,
            Runnable changed,
            Clock clock) {
        this.procedures = procedures;
        this.updates = updates;
        this.supervising = supervising;
        this.linking = linking;
        this.transactions = transactions;
        this.mailroom = mailroom;
        this.screening = new FeedbackScreening(vetting, responders);
        this.changed = changed;
        this.clock = clock;
    }

    /** How the procedure behind the manage link stands. */
    public Optional<Course> open(Token manage) {
        return linking.open(manage, LinkPurpose.MANAGE_ASSIGNMENT).flatMap(this::course);
    }

    /** How the procedure of this assignment stands; the host sees to it that only an operator gets it. */
    public Optional<Course> find(Reference reference) {
        return key(reference).flatMap(this::course);
    }

    /** Reports behind the manage link. */
    public Reported report(Token manage, ReportFeedback command) {
        return linking.open(manage, LinkPurpose.MANAGE_ASSIGNMENT)
                .map(id -> report(id, command, ReportedVia.LINK))
                .orElseGet(Reported.Unknown::new);
    }

    /** Reports for the poster; the host sees to it that only an operator does. */
    public Reported report(Reference reference, ReportFeedback command) {
        return key(reference)
                .map(id -> report(id, command, ReportedVia.OPERATOR))
                .orElseGet(Reported.Unknown::new);
    }

    /**
     * Reports what a poster answered to a reminder. Whoever calls has made sure that it is one, by the secret in the address it came to.
     *
     * @param assignment what the reminder was about: the subject of its delivery
     * @param words the answer, without what it quotes; none of it is passed on to anybody
     */
    public Reported answer(UUID assignment, String words) {
        return MailedAnswer.read(words)
                .map(command -> report(assignment, command, ReportedVia.MAIL))
                .orElseGet(() -> heard(assignment));
    }

    private Optional<UUID> key(Reference reference) {
        return supervising.key(reference);
    }

    private Optional<Course> course(UUID id) {
        return supervising
                .find(id)
                .flatMap(assignment ->
                        procedures.find(id).map(procedure -> new Course(assignment, procedure, updates.list(id))));
    }

    private Reported report(UUID id, ReportFeedback command, ReportedVia via) {
        var assignment = supervising.find(id);
        if (assignment.isEmpty()) {
            return new Reported.Unknown();
        }
        var violations = screening.check(id, assignment.get().reference(), command);
        if (!violations.isEmpty()) {
            return new Reported.Refused(violations);
        }
        var reported = trying(() -> written(id, command, via));
        if (command.outcome() != null) {
            changed.run();
        }
        mailroom.ring();
        return reported;
    }

    private Reported heard(UUID id) {
        return trying(() -> {
            var assignment = supervising.find(id).filter(Reporting::runs);
            assignment
                    .flatMap(a -> procedures.find(id))
                    .ifPresent(p -> procedures.replace(p.reported(clock.instant())));
            return supervising.find(id).isPresent() ? new Reported.NotUnderstood() : new Reported.Unknown();
        });
    }

    private Reported trying(Supplier<Reported> act) {
        for (int tries = 1; ; tries++) {
            try {
                return transactions.within(act);
            } catch (StaleException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** The assignment first and its procedure after it, in the order of everybody who changes both. */
    private Reported written(UUID id, ReportFeedback command, ReportedVia via) {
        var assignment = supervising.find(id);
        if (assignment.isEmpty()) {
            return new Reported.Unknown();
        }
        var outcome = FeedbackScreening.outcome(command);
        boolean known = outcome != null && outcome == assignment.get().outcome();
        if (!known && !runs(assignment.get())) {
            return new Reported.NotNow(assignment.get());
        }
        if (outcome != null
                && supervising.finish(assignment.get().reference(), outcome) instanceof Managed.NotNow late) {
            return new Reported.NotNow(late.assignment());
        }
        if (!known) {
            store(id, assignment.get(), command, via);
        }
        return course(id).<Reported>map(Reported.Done::new).orElseGet(Reported.Unknown::new);
    }

    private static boolean runs(ManagedAssignment assignment) {
        return assignment.state() == AssignmentState.OPEN || assignment.state() == AssignmentState.CLOSED;
    }

    private void store(UUID id, ManagedAssignment assignment, ReportFeedback command, ReportedVia via) {
        var procedure = procedures.find(id).orElseThrow();
        var telling = procedure.telling();
        var now = clock.instant();
        var update = new Update(
                id,
                telling.made() + 1,
                assignment.reference(),
                assignment.profile().title(),
                FeedbackScreening.stage(command),
                FeedbackScreening.outcome(command),
                FeedbackScreening.text(command),
                via,
                now);
        if (telling.ending() || !isNews(update, updates.find(id, telling.made()))) {
            procedures.replace(procedure.reported(now));
            return;
        }
        updates.add(update);
        procedures.replace(procedure.reported(now).telling(telling.andThen(update), now));
    }

    /** Another stage, or something more about the same one. */
    private static boolean isNews(Update update, Optional<Update> before) {
        var text = update.text();
        return update.ends()
                || before.isEmpty()
                || update.stage() != before.get().stage()
                || (text != null && !text.equals(before.get().text()));
    }
}
