package nl.oproep.newsletter.spi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.newsletter.Newsletter;

/** All newsletters. Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads. */
public interface Newsletters {

    /**
     * Stores a new newsletter.
     *
     * @throws nl.oproep.kernel.spi.DuplicateException when its id is taken
     */
    void add(Newsletter newsletter);

    /** The newsletter, or empty. */
    Optional<Newsletter> find(UUID id);

    /** Newsletters, newest first, at most {@code limit} of them, skipping {@code offset}. */
    List<Newsletter> list(int limit, int offset);

    /** From now on it is sent as this issue; returns whether it was not sent before: of two who send it at once, one does. */
    boolean send(UUID id, UUID issue);
}
