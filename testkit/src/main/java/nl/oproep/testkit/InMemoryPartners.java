package nl.oproep.testkit;

import java.time.LocalDate;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.partner.Subscription;
import nl.oproep.partner.spi.Partners;

/** Partner subscriptions in memory. */
final class InMemoryPartners implements Partners {
    private final Memory memory;
    private final Memory.Shelf<UUID, Subscription> subscriptions;

    InMemoryPartners(Memory memory) {
        this.memory = memory;
        this.subscriptions = memory.new Shelf<>();
    }

    @Override
    public void add(Subscription subscription) {
        memory.run(() -> {
            if (subscriptions.has(subscription.id())) {
                throw new DuplicateException("subscription " + subscription.id());
            }
            subscriptions.put(subscription.id(), subscription);
        });
    }

    @Override
    public boolean covers(EmailAddress address, LocalDate day) {
        return memory.within(() -> subscriptions.all().stream()
                .anyMatch(s -> s.partner().equals(address)
                        && !day.isBefore(s.first())
                        && (s.last() == null || !day.isAfter(s.last()))));
    }
}
