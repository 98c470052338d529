package nl.oproep.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.operator.Account;
import nl.oproep.operator.spi.Operators;

/** Operators in memory. */
final class InMemoryOperators implements Operators {
    private final Memory memory;
    private final InMemoryNotes notes;
    private final Memory.Shelf<UUID, Account> accounts;

    InMemoryOperators(Memory memory, InMemoryNotes notes) {
        this.memory = memory;
        this.notes = notes;
        this.accounts = memory.new Shelf<>();
    }

    @Override
    public void add(Account account) {
        memory.run(() -> {
            if (accounts.has(account.id()) || named(account.name()).isPresent()) {
                throw new DuplicateException("operator " + account.id());
            }
            accounts.put(account.id(), account);
        });
    }

    @Override
    public Optional<Account> find(UUID id) {
        return memory.within(() -> Optional.ofNullable(accounts.find(id)));
    }

    @Override
    public Optional<Account> named(String name) {
        return memory.within(
                () -> accounts.all().stream().filter(a -> a.name().equals(name)).findFirst());
    }

    @Override
    public List<Account> list(int limit, int offset) {
        return memory.within(() -> accounts.all().stream()
                .sorted(Comparator.comparing(Account::name))
                .skip(offset)
                .limit(limit)
                .toList());
    }

    @Override
    public void replace(Account account) {
        memory.run(() -> {
            var stored = accounts.find(account.id());
            if (stored == null || stored.version() != account.version()) {
                throw new StaleException("operator " + account.id(), account.version());
            }
            accounts.put(
                    account.id(),
                    new Account(
                            stored.id(),
                            stored.version() + 1,
                            stored.name(),
                            account.passwordHash(),
                            account.provisional(),
                            account.roles(),
                            account.disabled(),
                            account.salt(),
                            account.secured(),
                            account.lastStep(),
                            account.recovery(),
                            stored.createdAt()));
        });
    }

    @Override
    public int forgetUnnoted(int most) {
        return memory.within(() -> {
            var forgotten = accounts.all().stream()
                    .filter(Account::disabled)
                    .map(Account::id)
                    .filter(id -> !notes.mention(id))
                    .limit(most)
                    .toList();
            forgotten.forEach(accounts::remove);
            return forgotten.size();
        });
    }
}
