package nl.oproep.testkit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.partner.Subscription;
import nl.oproep.partner.spi.Partners;
import org.jspecify.annotations.Nullable;

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

    /** Forgets this one; in a transaction only. */
    void forget(UUID id) {
        subscriptions.remove(id);
    }

    @Override
    public Optional<Subscription> find(UUID id) {
        return memory.within(() -> Optional.ofNullable(subscriptions.find(id)));
    }

    @Override
    public List<Subscription> of(EmailAddress address) {
        return memory.within(() -> subscriptions.all().stream()
                .filter(s -> s.partner().equals(address))
                .sorted(Comparator.comparing(Subscription::first).thenComparing(Subscription::id))
                .toList());
    }

    @Override
    public List<Subscription> list(int limit, int offset) {
        return memory.within(() -> subscriptions.all().stream()
                .sorted(Comparator.comparing(Subscription::first).reversed().thenComparing(Subscription::id))
                .skip(offset)
                .limit(limit)
                .toList());
    }

    @Override
    public void end(UUID id, @Nullable LocalDate last) {
        memory.run(() -> {
            var period = subscriptions.find(id);
            if (period != null) {
                subscriptions.put(id, new Subscription(id, period.partner(), period.first(), last));
            }
        });
    }

    @Override
    public void move(EmailAddress from, EmailAddress to) {
        memory.run(() ->
                of(from).forEach(s -> subscriptions.put(s.id(), new Subscription(s.id(), to, s.first(), s.last()))));
    }

    @Override
    public boolean covers(EmailAddress address, LocalDate day) {
        return memory.within(() -> subscriptions.all().stream()
                .anyMatch(s -> s.partner().equals(address)
                        && !day.isBefore(s.first())
                        && (s.last() == null || !day.isAfter(s.last()))));
    }
}
