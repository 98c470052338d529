package nl.oproep.procedure.spi;

import java.util.List;
import java.util.UUID;
import nl.oproep.assignment.Reference;
import nl.oproep.procedure.Position;
import nl.oproep.procedure.Responder;
import org.jspecify.annotations.Nullable;

/** Everybody whose response or question to an assignment is still held. Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads. */
public interface Responders {

    /**
     * Up to {@code max} responders to an assignment who stand behind this position, or from the beginning: each address once, by its first response, whoever responded first in front. Fewer than {@code max} are the
     * last ones.
     */
    List<Responder> after(Reference assignment, @Nullable Position position, int max);

    /** Whether this response is still held. */
    boolean holds(UUID response);
}
