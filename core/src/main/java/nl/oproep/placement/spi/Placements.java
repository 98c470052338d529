package nl.oproep.placement.spi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.placement.Placement;

/** All placements. Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads. A placement that is added or replaced is looked at by the next invoice run (F6). */
public interface Placements {

    /**
     * Stores a new placement.
     *
     * @throws nl.oproep.kernel.spi.DuplicateException when its id is taken, or its response has a placement already (F7)
     */
    void add(Placement placement);

    /**
     * Stores the next state of a placement and counts its version up by one.
     *
     * @throws nl.oproep.kernel.spi.StaleException when the stored version is not the one this was made from, also when nothing is stored
     */
    void replace(Placement placement);

    /** The placement, or empty when there is none. */
    Optional<Placement> find(UUID id);

    /** The placement that this response led to, or empty. */
    Optional<Placement> of(UUID response);

    /** Placements, newest first, at most {@code limit} of them, skipping {@code offset}. */
    List<Placement> list(int limit, int offset);
}
