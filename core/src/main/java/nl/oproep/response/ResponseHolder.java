package nl.oproep.response;

import java.time.Instant;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Holder;
import nl.oproep.kernel.Standing;
import nl.oproep.kernel.Trace;
import nl.oproep.kernel.spi.Traces;

/** What responses and questions keep about candidates. Who asks is no longer a candidate, so the purpose has lapsed, unless they got to work and have not told who owes the fee (V3, F1). */
public final class ResponseHolder implements Holder {
    private final Traces responses;

    public ResponseHolder(Traces responses) {
        this.responses = responses;
    }

    @Override
    public DataCategory category() {
        return DataCategory.RESPONSE;
    }

    @Override
    public Traces traces() {
        return responses;
    }

    @Override
    public Standing standing(Trace trace, Instant now) {
        return trace.ended() == null ? Standing.needed("fee", null) : Standing.ERASABLE;
    }
}
