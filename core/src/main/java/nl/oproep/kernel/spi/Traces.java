package nl.oproep.kernel.spi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Expiry;
import nl.oproep.kernel.Trace;
import org.jspecify.annotations.Nullable;

/**
 * What the store holds about people in one category: found by address and by age, and forgotten for good (V4). Takes part in {@link Transactions}; safe for many threads and many nodes.
 */
public interface Traces {

    /** Everything about this address, however it was spelled (IDN, letter case), oldest first. */
    List<Trace> about(EmailAddress address);

    /** Keys of at most {@code max} things that this rule wipes because their purpose had ended by {@code endedBy}; never one under a legal hold. */
    List<UUID> due(Expiry rule, Instant endedBy, int max);

    /** How many those are altogether. */
    long countDue(Expiry rule, Instant endedBy);

    /**
     * Forgets these things with all that hangs on them: files, waiting mails, private links. What is gone already is passed over; of a procedure a count without identity remains.
     *
     * @return how many of these things there were
     */
    int forget(List<UUID> keys);

    /** The addresses that something is held about, in the spelling of {@link EmailAddress#key}, in order, at most {@code max} after {@code after}. */
    List<String> addresses(@Nullable String after, int max);
}
