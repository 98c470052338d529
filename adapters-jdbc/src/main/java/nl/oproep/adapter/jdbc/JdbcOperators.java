package nl.oproep.adapter.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.operator.Account;
import nl.oproep.operator.spi.Operators;

/** Operators of the back office. */
final class JdbcOperators implements Operators {
    private static final String SELECT = "select " + AccountRow.COLUMNS + " from oproep_operator ";

    private final Jdbc jdbc;

    JdbcOperators(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Account account) {
        var what = "operator " + account.id();
        int added = jdbc.one(
                what,
                handle -> AccountRow.bind(handle.createUpdate("""
                        insert into oproep_operator (
                            id, version, name, password_hash, provisional, roles, disabled, salt, secured, last_step,
                            recovery, created_at)
                        values (
                            :id, :version, :name, :hash, :provisional, :roles, :disabled, :salt, :secured, :step,
                            :recovery, :at)
                            on conflict do nothing
                        """), account).execute());
        if (added == 0) {
            throw new DuplicateException(what);
        }
    }

    @Override
    public Optional<Account> find(UUID id) {
        return jdbc.one(
                "operator " + id,
                handle -> handle.createQuery(SELECT + "where id = :id")
                        .bind("id", id)
                        .map((row, context) -> AccountRow.read(row))
                        .findOne());
    }

    @Override
    public Optional<Account> named(String name) {
        return jdbc.one(
                "an operator by name",
                handle -> handle.createQuery(SELECT + "where name = :name")
                        .bind("name", name)
                        .map((row, context) -> AccountRow.read(row))
                        .findOne());
    }

    @Override
    public List<Account> list(int limit, int offset) {
        return jdbc.one(
                "operators",
                handle -> handle.createQuery(SELECT + "order by name offset :offset rows fetch first :limit rows only")
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, context) -> AccountRow.read(row))
                        .list());
    }

    @Override
    public void replace(Account account) {
        var what = "operator " + account.id();
        int changed = jdbc.one(
                what,
                handle -> AccountRow.bind(handle.createUpdate("""
                        update oproep_operator
                           set version = version + 1, password_hash = :hash, provisional = :provisional, roles = :roles,
                               disabled = :disabled, salt = :salt, secured = :secured, last_step = :step,
                               recovery = :recovery
                         where id = :id and version = :version
                        """), account).execute());
        if (changed == 0) {
            throw new StaleException(what, account.version());
        }
    }

    @Override
    public int forgetUnnoted(int most) {
        return jdbc.one(
                "operators that nothing is known of",
                handle -> handle.createUpdate("""
                        delete from oproep_operator
                         where id in (select o.id
                                        from oproep_operator o
                                       where o.disabled
                                         and not exists (select 1 from oproep_act a where a.operator = o.id)
                                         and not exists (select 1 from oproep_act a where a.reference = cast(o.id as varchar))
                                       fetch first :most rows only)
                        """).bind("most", most).execute());
    }
}
