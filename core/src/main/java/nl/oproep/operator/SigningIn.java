package nl.oproep.operator;

import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.Secret;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.operator.spi.Operators;
import nl.oproep.operator.spi.PasswordHashes;

/** Knowing an operator by name and password, and by a second factor when there is one. An unknown name, a wrong password and a disabled account look and last alike (V10). */
public final class SigningIn {
    private final Operators operators;
    private final PasswordHashes hashes;
    private final SecondFactor factor;
    private final Clock clock;

    public SigningIn(Operators operators, PasswordHashes hashes, Secret key, Clock clock) {
        this.operators = operators;
        this.hashes = hashes;
        this.factor = new SecondFactor(key);
        this.clock = clock;
    }

    /** The operator whose name and password these are; whether a second factor is to follow says {@link Account#secured}. */
    public Optional<Account> known(String name, String password) {
        var found = operators.named(name.strip().toLowerCase(Locale.ROOT));
        boolean right =
                hashes.matches(password, found.map(Account::passwordHash).orElse(null));
        return found.filter(account -> right && !account.disabled());
    }

    /** The operator with this key, unless disabled: for each request of a session. */
    public Optional<Account> at(UUID operator) {
        return operators.find(operator).filter(account -> !account.disabled());
    }

    /** Whether this is the operator's code of the moment, or one of the recovery codes. Either works once, on whatever node. */
    public boolean confirms(Account account, String typed) {
        var salt = account.salt();
        if (salt == null) {
            return false;
        }
        var step = factor.codes(salt).step(typed, clock.instant(), account.lastStep());
        if (step.isPresent()) {
            return used(account.factor(salt, account.secured(), step.getAsLong(), account.recovery()));
        }
        var hash = factor.hash(account, typed);
        var left = new HashSet<>(account.recovery());
        return left.remove(hash) && used(account.factor(salt, account.secured(), account.lastStep(), left));
    }

    /** A code that another request used at the same moment is used. */
    private boolean used(Account account) {
        try {
            operators.replace(account);
            return true;
        } catch (StaleException e) {
            return false;
        }
    }
}
