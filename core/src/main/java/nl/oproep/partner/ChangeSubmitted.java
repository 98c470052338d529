package nl.oproep.partner;

import java.util.List;
import nl.oproep.kernel.Violation;

/** What is told to whoever sends in a change: the same, whether or not the address is on file (V10). */
public sealed interface ChangeSubmitted {

    /** Received; if the address is on file, a link goes there. */
    record Received() implements ChangeSubmitted {}

    /** Nothing was stored; here is everything that is wrong, each at its field. */
    record Refused(List<Violation> violations) implements ChangeSubmitted {}
}
