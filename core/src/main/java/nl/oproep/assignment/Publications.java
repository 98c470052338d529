package nl.oproep.assignment;

import nl.oproep.assignment.spi.Assignments;

/** What the public may read: assignments without their poster (P2, P3). */
public final class Publications {
    private final Assignments assignments;

    public Publications(Assignments assignments) {
        this.assignments = assignments;
    }

    /** What stands under this reference: found, gone because it was finished, or unknown. */
    public Publication find(Reference reference) {
        return assignments.publication(reference);
    }
}
