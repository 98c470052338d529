package nl.oproep.assignment.spi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.Publication;
import nl.oproep.assignment.Reference;
import nl.oproep.kernel.Sha256;

/** All assignments. Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads. Passes {@code AssignmentsContract} of the testkit. */
public interface Assignments {

    /**
     * Stores a new assignment.
     *
     * @param key the same for the same form sent twice (R3)
     * @throws nl.oproep.kernel.spi.DuplicateException when its id, reference or key is taken
     */
    void add(Assignment assignment, Sha256 key);

    /** The assignment that was added with this key, or empty. */
    Optional<Assignment> find(Sha256 key);

    /** The assignment, or empty when it never was or has been wiped: the two are not told apart. */
    Optional<Assignment> find(UUID id);

    /** Likewise by reference. */
    Optional<Assignment> find(Reference reference);

    /** What the public sees under this reference; reads nothing of the poster. */
    Publication publication(Reference reference);

    /**
     * Stores the next state of an assignment and counts its version up by one. Waits for responses that are being stored at this moment, so that none is accepted after it returns in another
     * state than open (R1).
     *
     * @throws nl.oproep.kernel.spi.StaleException when the stored version is not the one this was made from, also when nothing is stored any more
     */
    void replace(Assignment assignment);

    /** Assignments in this state, newest first, at most {@code limit} of them, skipping {@code offset}. */
    List<Assignment> list(AssignmentState state, int limit, int offset);
}
