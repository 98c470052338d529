package nl.oproep.placement;

import java.time.Instant;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Holder;
import nl.oproep.kernel.Standing;
import nl.oproep.kernel.Trace;
import nl.oproep.kernel.spi.Traces;

/** What placements keep about who got to work. It stays while something is still to be invoiced for it (V3, F6). */
public final class PlacementHolder implements Holder {
    private final Traces placements;

    public PlacementHolder(Traces placements) {
        this.placements = placements;
    }

    @Override
    public DataCategory category() {
        return DataCategory.PLACEMENT;
    }

    @Override
    public Traces traces() {
        return placements;
    }

    @Override
    public Standing standing(Trace trace, Instant now) {
        return trace.ended() == null ? Standing.needed("fee", null) : Standing.ERASABLE;
    }
}
