package nl.oproep.testkit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.partner.PartnerProfile;
import nl.oproep.partner.spi.PartnerProfiles;

/** What partners have told of themselves, in memory. */
final class InMemoryPartnerProfiles implements PartnerProfiles {
    private final Memory memory;
    private final Memory.Shelf<EmailAddress, PartnerProfile> profiles;

    InMemoryPartnerProfiles(Memory memory) {
        this.memory = memory;
        this.profiles = memory.new Shelf<>();
    }

    @Override
    public void put(PartnerProfile profile) {
        memory.run(() -> profiles.put(profile.email(), profile));
    }

    @Override
    public Optional<PartnerProfile> find(EmailAddress address) {
        return memory.within(() -> Optional.ofNullable(profiles.find(address)));
    }

    @Override
    public Map<EmailAddress, PartnerProfile> find(Collection<EmailAddress> addresses) {
        return memory.within(() -> {
            var found = new HashMap<EmailAddress, PartnerProfile>();
            addresses.forEach(address -> find(address).ifPresent(profile -> found.put(address, profile)));
            return Map.copyOf(found);
        });
    }

    @Override
    public void forget(EmailAddress address) {
        memory.run(() -> profiles.remove(address));
    }

    /** All of them; in a transaction only. */
    List<PartnerProfile> all() {
        return List.copyOf(profiles.all());
    }
}
