package nl.oproep.assignment;

import java.util.List;
import nl.oproep.kernel.Violation;

/** What became of posting. */
public sealed interface Posted {

    /** Stored, and the exact copy is on its way to the poster. */
    record Accepted(Reference reference, AssignmentState state) implements Posted {}

    /** Nothing was stored; here is everything that is wrong, each at its field. */
    record Refused(List<Violation> violations) implements Posted {}
}
