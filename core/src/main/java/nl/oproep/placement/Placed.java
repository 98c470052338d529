package nl.oproep.placement;

import java.util.List;
import nl.oproep.kernel.Violation;

/** What became of recording or changing a placement. */
public sealed interface Placed {

    /** Stored; this is how it stands now. */
    record Recorded(Placement placement) implements Placed {}

    /** Nothing was stored; here is everything that is wrong, each at its field. */
    record Refused(List<Violation> violations) implements Placed {}

    /** There is no such placement, or the link opens nothing (V10). */
    record Unknown() implements Placed {}
}
