package nl.oproep.operator.spi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.operator.Account;

/** All operators. Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads. */
public interface Operators {

    /**
     * Stores a new operator.
     *
     * @throws nl.oproep.kernel.spi.DuplicateException when the id or the name is taken
     */
    void add(Account account);

    /** The operator with this key, or empty. */
    Optional<Account> find(UUID id);

    /** The operator with this name, exactly, or empty. */
    Optional<Account> named(String name);

    /** Operators by name, at most {@code limit} of them, skipping {@code offset}. */
    List<Account> list(int limit, int offset);

    /**
     * Stores the next state of an operator, its name and creation aside, and counts its version up by one.
     *
     * @throws nl.oproep.kernel.spi.StaleException when the stored version is not the one this was made from
     */
    void replace(Account account);

    /** Forgets disabled operators when no note is left by them or about them, at most {@code most} of them; returns how many. */
    int forgetUnnoted(int most);
}
