package nl.oproep.partner;

import java.util.List;
import nl.oproep.kernel.Violation;

/** What became of a change of a partner subscription. */
public sealed interface Subscribed {

    /** Stored; this is the period as it stands. */
    record Stored(Subscription subscription) implements Subscribed {}

    /** Nothing was stored; here is everything that is wrong, each at its field. */
    record Refused(List<Violation> violations) implements Subscribed {}

    /** There is no such period. */
    record Unknown() implements Subscribed {}
}
