package nl.oproep.privacy.spi;

import java.util.List;
import java.util.UUID;
import nl.oproep.privacy.Recipient;

/** Who received responses. Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads. */
@FunctionalInterface
public interface Recipients {

    /** The recipients of these responses, one each, as far as they are still held. */
    List<Recipient> of(List<UUID> responses);
}
