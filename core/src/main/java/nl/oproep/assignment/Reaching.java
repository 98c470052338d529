package nl.oproep.assignment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.oproep.assignment.spi.Assignments;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Violation;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.link.LinkPurpose;
import nl.oproep.link.Linking;
import nl.oproep.mail.Mailroom;
import org.jspecify.annotations.Nullable;

/** Whether a poster can be reached: marked when their address is found dead, and taken back by the operator, who may correct it (P6). */
public final class Reaching {
    private static final Duration CONFIRMABLE = Duration.ofDays(7);

    private final Assignments assignments;
    private final Transactions transactions;
    private final Linking linking;
    private final Mailroom mailroom;
    private final Network network;

    public Reaching(
            Assignments assignments, Transactions transactions, Linking linking, Mailroom mailroom, Network network) {
        this.assignments = assignments;
        this.transactions = transactions;
        this.linking = linking;
        this.mailroom = mailroom;
        this.network = network;
    }

    /** The poster's address is dead: no more mail goes there. Marking it again changes nothing. */
    public Managed lost(Reference reference) {
        return act(
                reference,
                a -> a.unreachable()
                        ? new Acts.Answer(new Managed.Done(ManagedAssignment.of(a)))
                        : new Acts.Change(a.reached(true, a.poster().email())));
    }

    /** The reference of the assignment with this key, for {@link #lost}; empty when there is none (any more). */
    public Optional<Reference> reference(UUID assignment) {
        return assignments.find(assignment).map(Assignment::reference);
    }

    /**
     * The poster can be reached after all, at this address when one is given, where they get their private links anew. The host sees to it that only an operator does this.
     *
     * @param corrected the right address as typed, or null when the address on file is right
     */
    public Managed found(Reference reference, @Nullable String corrected) {
        var wrong = corrected == null ? List.<Violation>of() : network.problem("email", corrected);
        if (!wrong.isEmpty()) {
            return new Managed.Refused(wrong);
        }
        return act(reference, a -> {
            var email = corrected == null ? a.poster().email() : EmailAddress.of(corrected);
            boolean moved = !email.equals(a.poster().email());
            if (!a.unreachable() && !moved) {
                return new Acts.Answer(new Managed.Done(ManagedAssignment.of(a)));
            }
            if (moved && a.state() != AssignmentState.FINISHED) {
                mailroom.post(mailroom.address(PostingMails.LINKS, a.id(), email, a.language(), links(a)));
            }
            return new Acts.Change(a.reached(false, email));
        });
    }

    /** Whoever had the old links did not get them, or should not have them. */
    private Map<String, String> links(Assignment a) {
        var details = new TreeMap<String, String>();
        details.put(PostingMails.REFERENCE, a.reference().value());
        if (a.state() != AssignmentState.CLOSED) {
            details.put(PostingMails.STATE, a.state().name());
        }
        linking.revoke(LinkPurpose.MANAGE_ASSIGNMENT, a.id());
        details.put(
                PostingMails.MANAGE,
                linking.issue(LinkPurpose.MANAGE_ASSIGNMENT, a.id()).secret());
        if (a.state() == AssignmentState.AWAITING_CONFIRMATION) {
            linking.revoke(LinkPurpose.CONFIRM_ASSIGNMENT, a.id());
            details.put(
                    PostingMails.CONFIRM,
                    linking.issue(LinkPurpose.CONFIRM_ASSIGNMENT, a.id(), CONFIRMABLE)
                            .secret());
        }
        return details;
    }

    private Managed act(Reference reference, Acts.Act act) {
        return Acts.perform(assignments, transactions, () -> assignments.find(reference), act, () -> {});
    }
}
