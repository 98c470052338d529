package nl.oproep.response.spi;

import java.time.Instant;
import java.util.UUID;
import nl.oproep.assignment.Reference;

/** The mails that bring responses to a poster. The store addresses them, so that nobody comes near the address (P3). Takes part in {@link nl.oproep.kernel.spi.Transactions}. */
public interface PosterMails {

    /** Lets those wait that nobody has in hand: state {@code HELD}. Returns how many. */
    int hold(Reference assignment);

    /** Makes those that wait, came back or were refused due at {@code now}, at the address that the assignment has for its poster by now, their attempts counted from 0. Returns how many. */
    int release(Reference assignment, Instant now);

    /** Likewise one that came back or was refused. Returns whether there was such a one. */
    boolean again(UUID delivery, Instant now);
}
