package nl.oproep.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.partner.PartnerChange;
import nl.oproep.partner.spi.PartnerChanges;

/** Changes that wait for their confirmation, in memory. */
final class InMemoryPartnerChanges implements PartnerChanges {
    private static final Comparator<PartnerChange> OLDEST_FIRST =
            Comparator.comparing(PartnerChange::submittedAt).thenComparing(PartnerChange::id);

    private final Memory memory;
    private final Memory.Shelf<UUID, PartnerChange> changes;

    InMemoryPartnerChanges(Memory memory) {
        this.memory = memory;
        this.changes = memory.new Shelf<>();
    }

    @Override
    public void add(PartnerChange change) {
        memory.run(() -> {
            if (changes.has(change.id())) {
                throw new DuplicateException("partner change " + change.id());
            }
            changes.put(change.id(), change);
        });
    }

    @Override
    public Optional<PartnerChange> find(UUID id) {
        return memory.within(() -> Optional.ofNullable(changes.find(id)));
    }

    @Override
    public List<PartnerChange> of(EmailAddress address) {
        return memory.within(() -> changes.all().stream()
                .filter(change -> change.email().equals(address) || Objects.equals(change.newEmail(), address))
                .sorted(OLDEST_FIRST)
                .toList());
    }

    @Override
    public boolean forget(UUID id) {
        return memory.within(() -> {
            boolean there = changes.has(id);
            changes.remove(id);
            return there;
        });
    }

    /** All of them; in a transaction only. */
    List<PartnerChange> all() {
        return List.copyOf(changes.all());
    }
}
