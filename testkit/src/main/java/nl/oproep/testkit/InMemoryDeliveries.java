package nl.oproep.testkit;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.oproep.mail.DeliveryState;
import nl.oproep.mail.DeliveryStatus;
import nl.oproep.mail.spi.Deliveries;

/** The outbox in memory as the operator sees it. */
final class InMemoryDeliveries implements Deliveries {
    private static final Comparator<DeliveryStatus> NEWEST =
            Comparator.comparing(DeliveryStatus::createdAt).reversed().thenComparing(DeliveryStatus::id);

    private final Memory memory;
    private final InMemoryOutbox outbox;

    InMemoryDeliveries(Memory memory, InMemoryOutbox outbox) {
        this.memory = memory;
        this.outbox = outbox;
    }

    @Override
    public List<DeliveryStatus> list(DeliveryState state, int limit, int offset) {
        return memory.within(outbox::all).stream()
                .map(InMemoryOutbox.Waiting::status)
                .filter(status -> status.state() == state)
                .sorted(NEWEST)
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public List<DeliveryStatus> about(Collection<UUID> subjects, int limit) {
        return memory.within(outbox::all).stream()
                .map(InMemoryOutbox.Waiting::status)
                .filter(status -> subjects.contains(status.subject()))
                .sorted(NEWEST)
                .limit(limit)
                .toList();
    }

    @Override
    public Map<DeliveryState, Long> counts() {
        var counts = new EnumMap<DeliveryState, Long>(DeliveryState.class);
        memory.within(outbox::all).forEach(row -> counts.merge(row.status().state(), 1L, Long::sum));
        return counts;
    }

    @Override
    public boolean retry(UUID id, Instant now) {
        return memory.within(() -> {
            var found = outbox.find(id)
                    .filter(row -> row.status().state() == DeliveryState.FAILED
                            || row.status().state() == DeliveryState.HELD);
            found.ifPresent(row ->
                    outbox.put(row.now(DeliveryState.PENDING, 0, row.status().reason(), now, null)));
            return found.isPresent();
        });
    }
}
