package nl.oproep.partner.spi;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.partner.PartnerProfile;

/** What partners have told of themselves, one profile an address in any spelling of its letter case. */
public interface PartnerProfiles {

    /** Stores a profile, in place of the one that its address had. */
    void put(PartnerProfile profile);

    /** The profile of this address, or empty. */
    Optional<PartnerProfile> find(EmailAddress address);

    /** The profiles of these addresses; addresses without one are left out. */
    Map<EmailAddress, PartnerProfile> find(Collection<EmailAddress> addresses);

    /** Forgets the profile of this address; nothing happens when there is none. */
    void forget(EmailAddress address);
}
