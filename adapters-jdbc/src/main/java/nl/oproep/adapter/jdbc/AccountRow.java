package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.oproep.kernel.Sha256;
import nl.oproep.operator.Account;
import nl.oproep.operator.Role;
import org.jdbi.v3.core.statement.SqlStatement;

/** An operator as a row, there and back. */
final class AccountRow {
    static final String COLUMNS = """
            id, version, name, password_hash, provisional, roles, disabled, salt, secured, last_step, recovery,
            created_at""";

    private AccountRow() {}

    static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getString("password_hash"),
                row.getBoolean("provisional"),
                words(row.getString("roles")).stream().map(Role::valueOf).collect(Collectors.toSet()),
                row.getBoolean("disabled"),
                row.getString("salt"),
                row.getBoolean("secured"),
                row.getLong("last_step"),
                words(row.getString("recovery")).stream().map(Sha256::new).collect(Collectors.toSet()),
                Moments.read(row, "created_at"));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    static <S extends SqlStatement<S>> S bind(S statement, Account account) {
        return statement
                .bind("id", account.id())
                .bind("version", account.version())
                .bind("name", account.name())
                .bind("hash", account.passwordHash())
                .bind("provisional", account.provisional())
                .bind("roles", account.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" ")))
                .bind("disabled", account.disabled())
                .bind("salt", account.salt())
                .bind("secured", account.secured())
                .bind("step", account.lastStep())
                .bind(
                        "recovery",
                        account.recovery().stream().map(Sha256::hex).sorted().collect(Collectors.joining(" ")))
                .bind("at", Moments.at(account.createdAt()));
    }
}
