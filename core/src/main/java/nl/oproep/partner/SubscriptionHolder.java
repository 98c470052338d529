package nl.oproep.partner;

import java.time.Instant;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Holder;
import nl.oproep.kernel.Standing;
import nl.oproep.kernel.Trace;
import nl.oproep.kernel.spi.Traces;

/** What partner subscriptions keep. They stay until their last day has passed (V3, F5). */
public final class SubscriptionHolder implements Holder {
    private final Traces subscriptions;

    public SubscriptionHolder(Traces subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public DataCategory category() {
        return DataCategory.SUBSCRIPTION;
    }

    @Override
    public Traces traces() {
        return subscriptions;
    }

    @Override
    public Standing standing(Trace trace, Instant now) {
        var ended = trace.ended();
        return ended == null || ended.isAfter(now) ? Standing.needed("subscription", ended) : Standing.ERASABLE;
    }
}
