package nl.oproep.partner.spi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.partner.PartnerChange;

/** Changes that wait for their confirmation. */
public interface PartnerChanges {

    /**
     * Stores a change.
     *
     * @throws nl.oproep.kernel.spi.DuplicateException when its id is taken
     */
    void add(PartnerChange change);

    /** The change with this key, or empty. */
    Optional<PartnerChange> find(UUID id);

    /** Every change that was sent in with this address, or that names it as the new one, in any spelling of its letter case, oldest first. */
    List<PartnerChange> of(EmailAddress address);

    /** Forgets this change, and returns whether there was one: of several that forget it at once, one is told so. */
    boolean forget(UUID id);
}
