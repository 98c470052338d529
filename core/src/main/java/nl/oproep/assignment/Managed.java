package nl.oproep.assignment;

import java.util.List;
import nl.oproep.kernel.Violation;

/** What became of an act on an assignment. */
public sealed interface Managed {

    /** Done; this is how it stands now. Doing again what is done already is no error. */
    record Done(ManagedAssignment assignment) implements Managed {}

    /** Nothing changed; here is everything that is wrong. */
    record Refused(List<Violation> violations) implements Managed {}

    /** The state does not allow it: a finished assignment stays finished (P9). */
    record NotNow(ManagedAssignment assignment) implements Managed {}

    /** The link or reference opens nothing, for whatever reason (V10). */
    record Unknown() implements Managed {}
}
