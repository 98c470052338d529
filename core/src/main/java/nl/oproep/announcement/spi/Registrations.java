package nl.oproep.announcement.spi;

import java.util.Optional;
import java.util.UUID;
import nl.oproep.announcement.Registration;

/** Forms that were sent and not confirmed yet. Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads. */
public interface Registrations {

    /**
     * Stores a form; the same address may have any number of them, so that storing tells nothing (V10).
     *
     * @throws nl.oproep.kernel.spi.DuplicateException when its id is taken
     */
    void add(Registration registration);

    /** The form, or empty when it was confirmed or wiped. */
    Optional<Registration> find(UUID id);

    /** Forgets the form and returns whether it was there: of two who confirm it at once, one does. */
    boolean remove(UUID id);
}
