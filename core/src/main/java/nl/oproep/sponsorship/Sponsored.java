package nl.oproep.sponsorship;

import java.util.List;
import nl.oproep.kernel.Violation;

/** What became of adding or changing a sponsorship. */
public sealed interface Sponsored {

    /** Stored; this is how it stands. */
    record Stored(Sponsorship sponsorship) implements Sponsored {}

    /** Nothing was stored; here is everything that is wrong, each at its field. */
    record Refused(List<Violation> violations) implements Sponsored {}

    /** There is no such sponsorship. */
    record Unknown() implements Sponsored {}
}
