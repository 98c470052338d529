package nl.oproep.procedure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.procedure.spi.Procedures;
import org.jspecify.annotations.Nullable;

/** Takes procedures in hand one after another, each in a transaction of its own that holds it, so that nodes share the work; one that cannot be dealt with waits an hour and stops no other (promise 17). */
final class Turns {
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Procedures procedures;
    private final Transactions transactions;
    private final Clock clock;

    Turns(Procedures procedures, Transactions transactions, Clock clock) {
        this.procedures = procedures;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is done with a held procedure. */
    interface Turn {
        /** Whether there was anything to do. */
        boolean on(Procedure procedure, Instant now);

        /** The same procedure, left alone until then. */
        Procedure later(Procedure procedure, Instant then);
    }

    /** Gives each its turn and returns how many had something to do; what went wrong with the first bad one is thrown after the last. */
    int take(List<UUID> due, Turn turn) {
        int done = 0;
        @Nullable RuntimeException wrong = null;
        for (var assignment : due) {
            try {
                done += once(assignment, turn);
            } catch (StaleException e) {
                done++; // changed meanwhile, and therefore due again
            } catch (StoreException e) {
                throw e;
            } catch (RuntimeException e) {
                wrong = wrong == null ? e : wrong;
                putOff(assignment, turn);
            }
        }
        if (wrong != null) {
            throw wrong;
        }
        return done;
    }

    private int once(UUID assignment, Turn turn) {
        return transactions.within(() -> procedures
                .hold(assignment)
                .map(procedure -> turn.on(procedure, clock.instant()) ? 1 : 0)
                .orElse(0));
    }

    private void putOff(UUID assignment, Turn turn) {
        transactions.within(() -> {
            var held = procedures.hold(assignment);
            held.ifPresent(procedure ->
                    procedures.replace(turn.later(procedure, clock.instant().plus(PATIENCE))));
            return held;
        });
    }

    /** Whether this moment has come. */
    static boolean hasCome(@Nullable Instant moment, Instant now) {
        return moment != null && !moment.isAfter(now);
    }
}
