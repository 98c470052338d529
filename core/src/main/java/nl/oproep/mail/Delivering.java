package nl.oproep.mail;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.oproep.mail.spi.Deliveries;

/** The operator's view of the outbox: what failed and why, what waits, and trying again (M2). Shows references, never a person. */
public final class Delivering {
    private static final int LARGEST_PAGE = 500;

    private final Deliveries deliveries;
    private final Clock clock;

    public Delivering(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Deliveries in this state, newest first, skipping {@code offset}.
     *
     * @throws IllegalArgumentException when {@code limit} is not between 1 and 500, or {@code offset} below 0
     */
    public List<DeliveryStatus> list(DeliveryState state, int limit, int offset) {
        if (limit < 1 || limit > LARGEST_PAGE || offset < 0) {
            throw new IllegalArgumentException("a page of deliveries has 1 to 500 of them and starts at 0 or later");
        }
        return deliveries.list(state, limit, offset);
    }

    /**
     * Deliveries about any of these subjects, newest first, at most {@code limit} of them.
     *
     * @throws IllegalArgumentException when {@code limit} is not between 1 and 500
     */
    public List<DeliveryStatus> about(Collection<UUID> subjects, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page of deliveries has 1 to 500 of them");
        }
        return subjects.isEmpty() ? List.of() : deliveries.about(subjects, limit);
    }

    /** How many deliveries there are in each state, also 0. */
    public Map<DeliveryState, Long> counts() {
        var counts = new EnumMap<DeliveryState, Long>(DeliveryState.class);
        for (var state : DeliveryState.values()) {
            counts.put(state, 0L);
        }
        counts.putAll(deliveries.counts());
        return counts;
    }

    /** Makes a failed or held delivery due at once, counting its tries from the start; false when there is none such. */
    public boolean retry(UUID id) {
        return deliveries.retry(id, clock.instant());
    }
}
