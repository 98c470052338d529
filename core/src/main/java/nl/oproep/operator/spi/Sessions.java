package nl.oproep.operator.spi;

import java.time.Instant;
import java.util.Optional;
import nl.oproep.kernel.Sha256;
import nl.oproep.operator.Session;

/** All sessions of operators, by the hash of their secret. Every node knows every session. */
public interface Sessions {

    /**
     * Stores a new session.
     *
     * @throws nl.oproep.kernel.spi.DuplicateException when its hash is taken
     */
    void add(Session session);

    /** The session with this hash, however old, or empty. */
    Optional<Session> find(Sha256 hash);

    /** Notes that the session was used at this moment; nothing happens when there is none. */
    void seen(Sha256 hash, Instant at);

    /** Ends a session; nothing happens when there is none. */
    void end(Sha256 hash);

    /** Removes sessions opened before the first moment, and those not used since the second; returns how many. */
    int sweep(Instant openedBefore, Instant seenBefore);
}
