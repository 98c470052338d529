package nl.oproep.response;

import java.util.List;
import nl.oproep.kernel.Violation;

/** What became of a submission. */
public sealed interface Submitted {

    /** Stored with its three mails, now or already before (R2, R3). */
    record Received(Receipt receipt) implements Submitted {}

    /** Nothing was stored; here is everything that is wrong, each at its field. */
    record Refused(List<Violation> violations) implements Submitted {}

    /** Not open for responses (any more); nothing was stored (R1). */
    record Closed() implements Submitted {}

    /** The procedure is over; nothing was stored. */
    record Gone() implements Submitted {}

    /** There is no such assignment. */
    record Unknown() implements Submitted {}
}
