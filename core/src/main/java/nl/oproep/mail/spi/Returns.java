package nl.oproep.mail.spi;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.mail.SentMail;

/** The outbox as mail that comes back sees it. Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads and many nodes. */
public interface Returns {

    /** The delivery with this {@link nl.oproep.mail.Mail#tag}, or empty when there is none (any more). */
    Optional<SentMail> find(String tag);

    /**
     * A mail that a server had taken came back: its state is {@code RETURNED} from now on, with the reason, and recipient and details are gone, also while somebody still believes to hold it. Only what was
     * delivered, or seems to be under way still, can come back.
     *
     * @return whether it came back by this call
     */
    boolean returned(UUID id, String reason, Instant now);

    /** Writes beside a delivered mail what was heard of it; nothing happens in another state. */
    void noted(UUID id, String words);
}
