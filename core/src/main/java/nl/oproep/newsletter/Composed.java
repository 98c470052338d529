package nl.oproep.newsletter;

import java.util.List;
import nl.oproep.kernel.Violation;

/** What became of composing, trying or sending a newsletter. */
public sealed interface Composed {

    /** Done; this is how it stands. */
    record Done(Newsletter newsletter) implements Composed {}

    /** Nothing was done; here is everything that is wrong, each at its field. */
    record Refused(List<Violation> violations) implements Composed {}

    /** There is no such newsletter. */
    record Unknown() implements Composed {}
}
