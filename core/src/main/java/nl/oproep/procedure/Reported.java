package nl.oproep.procedure;

import java.util.List;
import nl.oproep.assignment.ManagedAssignment;
import nl.oproep.kernel.Violation;

/** What became of a report. */
public sealed interface Reported {

    /** Written down; this is how the procedure stands now. Telling again what is known already is no error and no news. */
    record Done(Course course) implements Reported {}

    /** Nothing changed; here is everything that is wrong, each at its field. */
    record Refused(List<Violation> violations) implements Reported {}

    /** The state does not allow it: not published yet, or finished (P9). */
    record NotNow(ManagedAssignment assignment) implements Reported {}

    /** An answer that takes a person to read it. That there is one is written down, so that no reminder follows soon. */
    record NotUnderstood() implements Reported {}

    /** The link or reference opens nothing, for whatever reason (V10). */
    record Unknown() implements Reported {}
}
