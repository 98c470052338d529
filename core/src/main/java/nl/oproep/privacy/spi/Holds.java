package nl.oproep.privacy.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.oproep.privacy.Hold;

/** All legal holds. What is held is never due, see {@link nl.oproep.kernel.spi.Traces#due}. Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads. */
public interface Holds {

    /** Places these holds, in the place of those that there are on the same things. */
    void place(List<Hold> holds);

    /** The holds on these things. */
    List<Hold> on(List<UUID> subjects);

    /** All holds, the one that ends first first, at most {@code limit} of them, skipping {@code offset}. */
    List<Hold> list(int limit, int offset);

    /** Lifts the holds on these things; nothing happens where there is none. */
    void lift(List<UUID> subjects);

    /** Lifts every hold whose last day lies before {@code today}; returns how many those were. */
    int liftEnded(LocalDate today);
}
