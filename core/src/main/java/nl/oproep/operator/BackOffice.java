package nl.oproep.operator;

import java.time.Clock;
import java.util.random.RandomGenerator;
import nl.oproep.kernel.Secret;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.operator.spi.Notes;
import nl.oproep.operator.spi.Operators;
import nl.oproep.operator.spi.PasswordHashes;
import nl.oproep.operator.spi.Sessions;
import nl.oproep.operator.spi.Totals;
import nl.oproep.operator.spi.Waiting;
import org.jspecify.annotations.Nullable;

/** What a back office needs to know its operators. Sessions and notes are always there; accounts only where passwords can be kept. */
public final class BackOffice {
    private final Operators operators;
    private final Visiting visiting;
    private final Noting noting;
    private final Overseeing overseeing;
    private final @Nullable SigningIn signingIn;
    private final @Nullable Appointing appointing;
    private final @Nullable Securing securing;

    public BackOffice(
            Operators operators,
            Sessions sessions,
            Notes notes,
            Waiting waiting,
            Totals totals,
            @Nullable PasswordHashes hashes,
            @Nullable Secret key,
            Ids ids,
            RandomGenerator random,
            Clock clock) {
        this.operators = operators;
        this.visiting = new Visiting(sessions, random, clock);
        this.noting = new Noting(notes, ids, clock);
        this.overseeing = new Overseeing(waiting, totals);
        boolean accounts = hashes != null && key != null;
        this.signingIn = hashes == null || key == null ? null : new SigningIn(operators, hashes, key, clock);
        this.appointing = hashes == null ? null : new Appointing(operators, hashes, ids, random, clock);
        this.securing = key == null || !accounts ? null : new Securing(operators, key, random, clock);
    }

    /** Sessions. */
    public Visiting visiting() {
        return visiting;
    }

    /** What operators did. */
    public Noting noting() {
        return noting;
    }

    /** Forgets what is too old: notes after 24 months, disabled operators with the last note about them, sessions that have ended; at most {@code most} of each, and returns how many (V2). */
    public int forgetDue(int most) {
        return noting.forgetDue(most) + operators.forgetUnnoted(most) + visiting.sweep();
    }

    /** What waits for them. */
    public Overseeing overseeing() {
        return overseeing;
    }

    /** Whether there are accounts: whether the network was built with a way to keep passwords, and with a secret. */
    public boolean keepsAccounts() {
        return signingIn != null;
    }

    /**
     * Knowing an operator by name, password and second factor.
     *
     * @throws IllegalStateException when there are no accounts
     */
    public SigningIn signingIn() {
        return given(signingIn);
    }

    /**
     * Appointing operators.
     *
     * @throws IllegalStateException when there are no accounts
     */
    public Appointing appointing() {
        return given(appointing);
    }

    /**
     * Second factors.
     *
     * @throws IllegalStateException when there are no accounts
     */
    public Securing securing() {
        return given(securing);
    }

    private static <T> T given(@Nullable T useCase) {
        if (useCase == null) {
            throw new IllegalStateException(
                    "this network keeps no accounts of operators: give passwords(…) and secret(…) when building it");
        }
        return useCase;
    }
}
