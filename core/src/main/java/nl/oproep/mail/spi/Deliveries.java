package nl.oproep.mail.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.oproep.mail.DeliveryState;
import nl.oproep.mail.DeliveryStatus;

/** The outbox as the operator sees it. */
public interface Deliveries {

    /** Deliveries in this state, newest first, at most {@code limit} of them, skipping {@code offset}. */
    List<DeliveryStatus> list(DeliveryState state, int limit, int offset);

    /** Deliveries about any of these subjects, newest first, at most {@code limit} of them. */
    List<DeliveryStatus> about(Collection<UUID> subjects, int limit);

    /** How many deliveries there are in each state; states without any may be absent. */
    Map<DeliveryState, Long> counts();

    /**
     * Makes a failed or held delivery due at {@code now}, its attempts counted from 0 again.
     *
     * @return whether there was one in such a state
     */
    boolean retry(UUID id, Instant now);
}
