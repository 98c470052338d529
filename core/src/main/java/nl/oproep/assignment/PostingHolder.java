package nl.oproep.assignment;

import java.time.Instant;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Holder;
import nl.oproep.kernel.Standing;
import nl.oproep.kernel.Trace;
import nl.oproep.kernel.spi.Traces;

/** What assignments keep about their posters. While a procedure runs, responses have to reach somebody: whoever wants to be forgotten earlier withdraws the assignment (V3). */
public final class PostingHolder implements Holder {
    private final Traces postings;

    public PostingHolder(Traces postings) {
        this.postings = postings;
    }

    @Override
    public DataCategory category() {
        return DataCategory.POSTING;
    }

    @Override
    public Traces traces() {
        return postings;
    }

    @Override
    public Standing standing(Trace trace, Instant now) {
        return trace.ended() == null ? Standing.needed("procedure", null) : Standing.ERASABLE;
    }
}
