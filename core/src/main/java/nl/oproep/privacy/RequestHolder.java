package nl.oproep.privacy;

import java.time.Instant;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Holder;
import nl.oproep.kernel.Standing;
import nl.oproep.kernel.Trace;
import nl.oproep.kernel.spi.Traces;

/** What requests for access and erasure keep themselves: they go with the answer (V4). */
public final class RequestHolder implements Holder {
    private final Traces requests;

    public RequestHolder(Traces requests) {
        this.requests = requests;
    }

    @Override
    public DataCategory category() {
        return DataCategory.REQUEST;
    }

    @Override
    public Traces traces() {
        return requests;
    }

    @Override
    public Standing standing(Trace trace, Instant now) {
        return Standing.ERASABLE;
    }
}
