package nl.oproep.kernel;

import java.time.Instant;
import nl.oproep.kernel.spi.Traces;

/** What one room keeps about people. Every room that keeps personal data has exactly one, and the root hands all of them to the room {@code privacy}, so that nothing is forgotten to be forgotten (V1, V3). */
public interface Holder {

    /** What sort of data. */
    DataCategory category();

    /** What is held. */
    Traces traces();

    /** Whether this may be erased now because the person asks for it. */
    Standing standing(Trace trace, Instant now);
}
