package nl.oproep.testkit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.oproep.mail.DeliveryState;
import nl.oproep.mail.SentMail;
import nl.oproep.mail.spi.Returns;

/** The outbox in memory as mail that comes back sees it. */
final class InMemoryReturns implements Returns {
    private static final Set<DeliveryState> TAKEN = Set.of(DeliveryState.DELIVERED, DeliveryState.PENDING);

    private final Memory memory;
    private final InMemoryOutbox outbox;

    InMemoryReturns(Memory memory, InMemoryOutbox outbox) {
        this.memory = memory;
        this.outbox = outbox;
    }

    @Override
    public Optional<SentMail> find(String tag) {
        return memory.within(() -> outbox.all().stream()
                .filter(row -> row.tag().equals(tag))
                .findFirst()
                .map(row -> new SentMail(
                        row.status().id(), row.status().kind(), row.status().subject(), row.language())));
    }

    @Override
    public boolean returned(UUID id, String reason, Instant now) {
        return memory.within(() -> {
            var row = outbox.find(id)
                    .filter(found -> TAKEN.contains(found.status().state()));
            row.ifPresent(found ->
                    outbox.put(found.now(DeliveryState.RETURNED, found.status().attempts(), reason, null, null)));
            return row.isPresent();
        });
    }

    @Override
    public void noted(UUID id, String words) {
        memory.run(() -> outbox.find(id)
                .filter(row -> row.status().state() == DeliveryState.DELIVERED)
                .ifPresent(row ->
                        outbox.put(row.now(DeliveryState.DELIVERED, row.status().attempts(), words, null, null))));
    }
}
