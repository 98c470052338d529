package nl.oproep.announcement.spi;

import java.util.List;
import java.util.UUID;
import nl.oproep.assignment.Reference;

/** Which published assignments were announced: each once, edits or not (P7). Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads. */
public interface Announcements {

    /** Assignments that were published and not announced, the longest published first, at most {@code max} of them. Found by an index. */
    List<Due> due(int max);

    /** From now on it counts as announced; returns whether it did not before: of two who announce it at once, one does. */
    boolean mark(Due assignment);

    /** An assignment to be announced. */
    record Due(UUID id, Reference reference) {}
}
