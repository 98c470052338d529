package nl.oproep.link;

import java.time.Instant;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Holder;
import nl.oproep.kernel.Standing;
import nl.oproep.kernel.Trace;
import nl.oproep.kernel.spi.Traces;

/** Private links: a hash each, that leads to nobody but through what it opens, with which it is forgotten (P5, V4). */
public final class LinkHolder implements Holder {
    private final Traces links;

    public LinkHolder(Traces links) {
        this.links = links;
    }

    @Override
    public DataCategory category() {
        return DataCategory.LINK;
    }

    @Override
    public Traces traces() {
        return links;
    }

    @Override
    public Standing standing(Trace trace, Instant now) {
        return Standing.ERASABLE;
    }
}
