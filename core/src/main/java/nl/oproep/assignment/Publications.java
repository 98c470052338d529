package nl.oproep.assignment;

import java.time.Clock;
import nl.oproep.assignment.spi.Assignments;

/** What the public may read: assignments without their poster (P2, P3). */
public final class Publications {
    private final Assignments assignments;
    private final Recently recently;

    public Publications(Assignments assignments, Clock clock) {
        this.assignments = assignments;
        this.recently = new Recently(clock);
    }

    /** What stands under this reference: found, gone because it was finished, or unknown. */
    public Publication find(Reference reference) {
        var publication = assignments.publication(reference);
        if (publication instanceof Publication.Found found) {
            recently.keep(reference, found);
        } else {
            recently.forget(reference);
        }
        return publication;
    }

    /** What stood under this reference at most five seconds ago: for those who store nothing without comparing its version, and who say nothing of it to anybody before they have asked {@link #find}. */
    public Publication recent(Reference reference) {
        return recently.find(reference).<Publication>map(found -> found).orElseGet(() -> find(reference));
    }
}
