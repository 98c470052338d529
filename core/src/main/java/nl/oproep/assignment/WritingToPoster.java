package nl.oproep.assignment;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.assignment.spi.Assignments;
import nl.oproep.mail.MailKind;
import nl.oproep.mail.Mailroom;

/** How other rooms write to a poster without coming near who that is (P3). */
public final class WritingToPoster {
    private final Assignments assignments;
    private final Mailroom mailroom;

    public WritingToPoster(Assignments assignments, Mailroom mailroom) {
        this.assignments = assignments;
        this.mailroom = mailroom;
    }

    /**
     * Posts a mail about an assignment to its poster, in the transaction that runs; its subject is the key of the assignment.
     *
     * @return whether one was posted: not when there is no such assignment, or its poster's address was found dead (P6)
     */
    public boolean post(MailKind kind, UUID assignment, Map<String, String> details) {
        var found = assignments.find(assignment).filter(a -> !a.unreachable());
        found.ifPresent(
                a -> mailroom.post(mailroom.address(kind, a.id(), a.poster().email(), a.language(), details)));
        return found.isPresent();
    }

    /**
     * Likewise, about something else than the assignment itself.
     *
     * @return the key of the delivery, or empty when none was posted
     */
    public Optional<UUID> post(MailKind kind, Reference assignment, UUID subject, Map<String, String> details) {
        return assignments.find(assignment).filter(a -> !a.unreachable()).map(a -> {
            var delivery = mailroom.address(kind, subject, a.poster().email(), a.language(), details);
            mailroom.post(delivery);
            return delivery.id();
        });
    }
}
