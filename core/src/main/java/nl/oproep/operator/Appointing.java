package nl.oproep.operator;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import nl.oproep.kernel.Violation;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.operator.spi.Operators;
import nl.oproep.operator.spi.PasswordHashes;
import org.jspecify.annotations.Nullable;

/** Appointing operators, giving them roles, and taking both back. The host sees to it that only who may do everything gets here. */
public final class Appointing {
    private static final int LETTERS = 16;
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private final Operators operators;
    private final PasswordHashes hashes;
    private final Ids ids;
    private final RandomGenerator random;
    private final Clock clock;

    public Appointing(Operators operators, PasswordHashes hashes, Ids ids, RandomGenerator random, Clock clock) {
        this.operators = operators;
        this.hashes = hashes;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /** A new operator with a password to hand over, which has to be chosen anew at the first sign-in. */
    public Appointed appoint(@Nullable String typed, Set<Role> roles) {
        var name = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        var wrong = new ArrayList<Violation>();
        if (name.isEmpty()) {
            wrong.add(Violation.of("name", "required"));
        } else if (!name.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
            wrong.add(Violation.of("name", "operator.name"));
        }
        if (roles.isEmpty()) {
            wrong.add(Violation.of("roles", "operator.roles"));
        }
        if (!wrong.isEmpty()) {
            return new Appointed.Refused(wrong);
        }
        var password = SecondFactor.letters(random, LETTERS);
        var account = new Account(
                ids.next(),
                0,
                name,
                hashes.hash(password),
                true,
                roles,
                false,
                null,
                false,
                0,
                Set.of(),
                clock.instant());
        try {
            operators.add(account);
        } catch (DuplicateException e) {
            return new Appointed.Refused(List.of(Violation.of("name", "operator.taken")));
        }
        return new Appointed.Done(account, password);
    }

    /** Operators by name, at most {@code limit} of them, skipping {@code offset}. */
    public List<Account> list(int limit, int offset) {
        return operators.list(limit, offset);
    }

    /** The operator with this key, disabled or not. */
    public Optional<Account> find(UUID id) {
        return operators.find(id);
    }

    /** Gives an operator these roles and no others; from the next request on. */
    public Appointed roles(UUID id, Set<Role> roles) {
        return roles.isEmpty()
                ? new Appointed.Refused(List.of(Violation.of("roles", "operator.roles")))
                : change(id, account -> account.with(roles), "");
    }

    /** A new password to hand over, and no second factor any more: for who lost either. Ends the operator's sessions. */
    public Appointed reset(UUID id) {
        var password = SecondFactor.letters(random, LETTERS);
        return change(
                id, account -> account.with(hashes.hash(password), true).factor(null, false, 0, Set.of()), password);
    }

    /** From the next request on nobody gets in with this account; nothing that was noted about it is lost. */
    public Appointed disable(UUID id) {
        return change(id, account -> account.disabled(true), "");
    }

    /** Lets the operator in again. */
    public Appointed enable(UUID id) {
        return change(id, account -> account.disabled(false), "");
    }

    /** Another password, chosen by the operator. Ends the operator's other sessions. */
    public Appointed choose(UUID id, String old, String chosen) {
        var account = operators.find(id).orElse(null);
        if (account == null) {
            return new Appointed.Unknown();
        }
        var wrong = new ArrayList<Violation>();
        if (!hashes.matches(old, account.passwordHash())) {
            wrong.add(Violation.of("old", "password.wrong"));
        }
        if (chosen.length() < SHORTEST || chosen.length() > LONGEST) {
            wrong.add(Violation.of("chosen", "password.short"));
        } else if (chosen.equals(old)) {
            wrong.add(Violation.of("chosen", "password.same"));
        }
        return wrong.isEmpty()
                ? change(id, found -> found.with(hashes.hash(chosen), false), "")
                : new Appointed.Refused(wrong);
    }

    private Appointed change(UUID id, UnaryOperator<Account> next, String password) {
        var found = operators.find(id);
        if (found.isEmpty()) {
            return new Appointed.Unknown();
        }
        var changed = next.apply(found.get());
        operators.replace(changed);
        return new Appointed.Done(operators.find(id).orElse(changed), password);
    }
}
