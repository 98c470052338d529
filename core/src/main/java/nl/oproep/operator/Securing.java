package nl.oproep.operator;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.oproep.kernel.Secret;
import nl.oproep.kernel.Token;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.operator.spi.Operators;

/** Setting up a second factor: a secret for an app, asked for from the first right code on, and recovery codes for who loses the app. */
public final class Securing {
    private final Operators operators;
    private final SecondFactor factor;
    private final RandomGenerator random;
    private final Clock clock;

    public Securing(Operators operators, Secret key, RandomGenerator random, Clock clock) {
        this.operators = operators;
        this.factor = new SecondFactor(key);
        this.random = random;
        this.clock = clock;
    }

    /** Begins, or begins again: the secret for the app, in base 32. Empty when there is no such operator, or a second factor is asked for already. */
    public Optional<String> begin(UUID id) {
        return operators.find(id).filter(account -> !account.secured()).map(account -> {
            var salt = Token.create(random).secret();
            operators.replace(account.factor(salt, false, 0, Set.of()));
            return factor.codes(salt).written();
        });
    }

    /** The secret of a set-up that has begun and not ended, to show it again. */
    public Optional<String> begun(UUID id) {
        return operators
                .find(id)
                .filter(account -> !account.secured())
                .flatMap(account -> Optional.ofNullable(account.salt()))
                .map(salt -> factor.codes(salt).written());
    }

    /** Ends the set-up with a code from the app: from now on one is asked for. The recovery codes, to be shown this once; empty when the code is wrong. */
    public Optional<List<String>> confirm(UUID id, String typed) {
        var account = operators.find(id).filter(found -> !found.secured()).orElse(null);
        var salt = account == null ? null : account.salt();
        if (account == null || salt == null) {
            return Optional.empty();
        }
        var step = factor.codes(salt).step(typed, clock.instant(), 0);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        var codes = SecondFactor.fresh(random);
        try {
            operators.replace(account.factor(salt, true, step.getAsLong(), factor.hashes(account, codes)));
        } catch (StaleException e) {
            return Optional.empty();
        }
        return Optional.of(codes);
    }

    /** Asks for no second factor any more. */
    public void stop(UUID id) {
        operators.find(id).ifPresent(account -> operators.replace(account.factor(null, false, 0, Set.of())));
    }
}
