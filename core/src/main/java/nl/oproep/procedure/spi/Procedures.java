package nl.oproep.procedure.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.procedure.Procedure;
import nl.oproep.procedure.SilentProcedure;

/**
 * All procedures: one for each assignment that is stored, and wiped with it. Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads and many nodes.
 *
 * <p>The store keeps step with the assignments by itself: one that is added gets its procedure, and one that is replaced has it {@linkplain Procedure#lookedAtFrom looked at} from that moment, one version on, in
 * the same commit. So nobody who ends an assignment has to know who waits for that (O4).
 */
public interface Procedures {

    /** The procedure of this assignment, or empty when there is no such assignment (any more). */
    Optional<Procedure> find(UUID assignment);

    /** The same, held until the transaction ends; empty, too, when another holds or changes it at this moment. */
    Optional<Procedure> hold(UUID assignment);

    /**
     * Stores the next state of a procedure and counts its version up by one.
     *
     * @throws nl.oproep.kernel.spi.StaleException when the stored version is not the one this was made from, also when nothing is stored any more
     */
    void replace(Procedure procedure);

    /** The assignments of up to {@code max} procedures whose {@link Procedure#remindAt} has come, longest due first. */
    List<UUID> dueToRemind(Instant now, int max);

    /** Likewise by {@link Procedure#tellAt}. */
    List<UUID> dueToTell(Instant now, int max);

    /** Procedures whose posters do not answer, longest silent first, at most {@code limit} of them, skipping {@code offset}. */
    List<SilentProcedure> silent(int limit, int offset);
}
