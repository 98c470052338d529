package nl.oproep.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.assignment.spi.Assignments;
import nl.oproep.kernel.Token;
import nl.oproep.kernel.Violation;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.link.LinkPurpose;
import nl.oproep.link.Linking;
import nl.oproep.mail.Mailroom;
import nl.oproep.terms.Agreements;

/**
 * What the poster does behind the private links (P5, P9). Every act takes the secret; an unknown, revoked or expired one gives {@link Managed.Unknown} (V10). Looking changes nothing.
 */
public final class Managing {
    private final Assignments assignments;
    private final Transactions transactions;
    private final Linking linking;
    private final Mailroom mailroom;
    private final Screening screening;
    private final Agreements agreements;
    private final PublicationPolicy publication;
    private final Runnable changed;
    private final Clock clock;

    public Managing(
            Assignments assignments,
            Transactions transactions,
            Linking linking,
            Mailroom mailroom,
            Screening screening,
            Agreements agreements,
            PublicationPolicy publication,
            Runnable changed,
            Clock clock) {
        this.assignments = assignments;
        this.transactions = transactions;
        this.linking = linking;
        this.mailroom = mailroom;
        this.screening = screening;
        this.agreements = agreements;
        this.publication = publication;
        this.changed = changed;
        this.clock = clock;
    }

    /** What the manage link opens. */
    public Optional<ManagedAssignment> find(Token manage) {
        return opened(manage, LinkPurpose.MANAGE_ASSIGNMENT).map(ManagedAssignment::of);
    }

    /** What the confirm link would publish. */
    public Optional<ManagedAssignment> findConfirmable(Token confirm) {
        return opened(confirm, LinkPurpose.CONFIRM_ASSIGNMENT).map(ManagedAssignment::of);
    }

    /** Publishes with the confirm link (P6). Doing it again changes nothing and is no error. */
    public Managed confirm(Token confirm) {
        return act(confirm, LinkPurpose.CONFIRM_ASSIGNMENT, this::publishWhenAwaited);
    }

    /** Publishes with the manage link, which came to the same address. */
    public Managed publish(Token manage) {
        return act(manage, LinkPurpose.MANAGE_ASSIGNMENT, this::publishWhenAwaited);
    }

    /** Takes no more responses from now on; it can reopen. */
    public Managed close(Token manage) {
        return act(manage, LinkPurpose.MANAGE_ASSIGNMENT, Acts::close);
    }

    /** Takes responses again, when the closing date has not passed. */
    public Managed reopen(Token manage) {
        return act(manage, LinkPurpose.MANAGE_ASSIGNMENT, a -> Acts.reopen(a, screening.today()));
    }

    /** Takes responses until the end of another day, and reopens when it was closed only by its date. */
    public Managed extend(Token manage, LocalDate closesOn) {
        return act(manage, LinkPurpose.MANAGE_ASSIGNMENT, a -> Acts.extend(a, closesOn, screening.today()));
    }

    /** Ends the procedure for ever; nothing of it is shown any more. */
    public Managed withdraw(Token manage) {
        return act(manage, LinkPurpose.MANAGE_ASSIGNMENT, a -> Acts.finish(a, Outcome.WITHDRAWN, clock.instant()));
    }

    /**
     * Changes what is published and sends the exact copy of the change. Under {@code AFTER_REVIEW} it waits for the network again. Responses that came before keep what they answered to.
     */
    public Managed edit(Token manage, EditAssignment command) {
        var found = opened(manage, LinkPurpose.MANAGE_ASSIGNMENT);
        if (found.isEmpty()) {
            return new Managed.Unknown();
        }
        var assignment = found.get();
        if (assignment.state() == AssignmentState.FINISHED) {
            return new Managed.NotNow(ManagedAssignment.of(assignment));
        }
        var violations = check(assignment, command);
        return violations.isEmpty() ? store(assignment, command) : new Managed.Refused(violations);
    }

    /** Everything that is wrong with an edit, also what gives the poster away; empty for an unknown link. Stores nothing. */
    public List<Violation> check(Token manage, EditAssignment command) {
        return opened(manage, LinkPurpose.MANAGE_ASSIGNMENT)
                .map(a -> check(a, command))
                .orElse(List.of());
    }

    private List<Violation> check(Assignment assignment, EditAssignment command) {
        if (command.version() != assignment.version()) {
            return List.of(Violation.of("", "edit.stale"));
        }
        var reading = new DraftReading(command.draft(), screening.today());
        return screening.check(
                command.draft(), assignment.poster(), command.acceptTerms(), command.giveawaysConfirmed(), reading);
    }

    private Managed store(Assignment assignment, EditAssignment command) {
        var profile = new DraftReading(command.draft(), screening.today()).profile();
        boolean again = publication == PublicationPolicy.AFTER_REVIEW && assignment.state() == AssignmentState.OPEN;
        var next =
                again ? assignment.edited(profile).with(AssignmentState.AWAITING_REVIEW) : assignment.edited(profile);
        try {
            transactions.within(() -> {
                assignments.replace(next);
                mailroom.post(mailroom.address(
                        PostingMails.EDIT, next.id(), next.poster().email(), next.language(), copy(next, command)));
                return next;
            });
        } catch (StaleException e) {
            return new Managed.Refused(List.of(Violation.of("", "edit.stale")));
        }
        changed.run();
        mailroom.ring();
        return stored(next.id());
    }

    private Map<String, String> copy(Assignment assignment, EditAssignment command) {
        var consent = agreements.consentAt(clock.instant());
        return Map.of(
                PostingMails.REFERENCE,
                assignment.reference().value(),
                PostingMails.STATE,
                assignment.state().name(),
                PostingMails.EXACT_COPY,
                PostingCopy.render(command.draft(), null, consent, assignment.language()));
    }

    private Acts.Decision publishWhenAwaited(Assignment assignment) {
        return assignment.state() == AssignmentState.AWAITING_CONFIRMATION
                ? new Acts.Change(assignment.published(clock.instant()))
                : Acts.nothingToDo(assignment);
    }

    private Managed act(Token token, LinkPurpose purpose, Acts.Act act) {
        return linking.open(token, purpose)
                .map(id -> Acts.perform(assignments, transactions, () -> assignments.find(id), act, changed))
                .orElseGet(Managed.Unknown::new);
    }

    private Managed stored(UUID id) {
        return assignments
                .find(id)
                .<Managed>map(a -> new Managed.Done(ManagedAssignment.of(a)))
                .orElseGet(Managed.Unknown::new);
    }

    private Optional<Assignment> opened(Token token, LinkPurpose purpose) {
        return linking.open(token, purpose).flatMap(assignments::find);
    }
}
