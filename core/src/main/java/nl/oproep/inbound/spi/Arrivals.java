package nl.oproep.inbound.spi;

import java.time.Instant;
import java.util.UUID;
import nl.oproep.kernel.Sha256;

/** Marks of mails that came in: nothing of what they say. Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads and many nodes. */
public interface Arrivals {

    /**
     * Marks a mail, so that it is known when it comes again. Waits for another who is marking the same mail at this moment.
     *
     * @return whether it is new
     */
    boolean mark(Arrival arrival);

    /** How many mails that concern this have come in since, this moment included. */
    long count(String concerns, Instant since);

    /**
     * A mark.
     *
     * @param id the key
     * @param fingerprint of the mail's bytes
     * @param concerns the tag of the mail that it answers, or another word that is counted by; at most 64 characters
     * @param at when it came in
     */
    record Arrival(UUID id, Sha256 fingerprint, String concerns, Instant at) {}
}
