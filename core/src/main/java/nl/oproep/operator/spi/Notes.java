package nl.oproep.operator.spi;

import java.time.Instant;
import java.util.List;
import nl.oproep.operator.Noted;

/** What operators did, by reference. */
public interface Notes {

    /**
     * Stores a note.
     *
     * @throws nl.oproep.kernel.spi.DuplicateException when its id is taken
     */
    void add(Noted note);

    /** Notes, newest first, at most {@code limit} of them, skipping {@code offset}. */
    List<Noted> list(int limit, int offset);

    /** Notes about this reference, newest first, at most {@code limit} of them. */
    List<Noted> about(String reference, int limit);

    /** Removes at most {@code most} notes from before this moment; returns how many. */
    int forget(Instant before, int most);
}
