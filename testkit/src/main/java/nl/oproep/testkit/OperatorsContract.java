package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.aKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.operator.Account;
import nl.oproep.operator.Noted;
import nl.oproep.operator.Role;
import nl.oproep.operator.spi.Operators;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Operators} promise. Extend it once per implementation and hand it an empty store. */
public abstract class OperatorsContract {
    private Operators operators;
    private Store store;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        operators = store.operators();
    }

    @Test
    void giveBackExactlyWhatWasAdded() {
        var plain = anOperator("anna", null, Set.of(Role.READ));
        var secured = anOperator("ben.de-vries", "zout", Set.of(Role.values()));

        operators.add(plain);
        operators.add(secured);

        assertThat(operators.find(plain.id())).contains(plain);
        assertThat(operators.named("ben.de-vries")).contains(secured);
        assertThat(operators.find(UUID.randomUUID())).isEmpty();
        assertThat(operators.named("ANNA")).isEmpty();
    }

    @Test
    void keepNamesApart() {
        var one = anOperator("anna", null, Set.of(Role.READ));
        operators.add(one);

        assertThatThrownBy(() -> operators.add(anOperator("anna", null, Set.of(Role.WORK))))
                .isInstanceOf(DuplicateException.class)
                .hasMessageNotContaining("anna");
        assertThatThrownBy(() -> operators.add(one)).isInstanceOf(DuplicateException.class);
    }

    @Test
    void listByName() {
        for (var name : new String[] {"cor", "anna", "ben"}) {
            operators.add(anOperator(name, null, Set.of(Role.READ)));
        }

        assertThat(operators.list(2, 0)).extracting(Account::name).containsExactly("anna", "ben");
        assertThat(operators.list(2, 2)).extracting(Account::name).containsExactly("cor");
    }

    @Test
    void replaceWhatWasReadAndNothingElse() {
        var before = anOperator("anna", null, Set.of(Role.READ));
        operators.add(before);
        var after = changed(before, 7);

        operators.replace(after);

        assertThat(operators.find(before.id())).contains(changed(before, 7, 1));
        assertThatThrownBy(() -> operators.replace(after)).isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> operators.replace(anOperator("ben", null, Set.of(Role.READ))))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void forgetWhatATransactionUndoes() {
        var account = anOperator("anna", null, Set.of(Role.READ));

        assertThatThrownBy(() -> store.transactions().within(() -> {
                    operators.add(account);
                    throw new IllegalStateException("undo");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(operators.find(account.id())).isEmpty();
    }

    @Test
    void forgetWhoIsDisabledOnceNoNoteIsLeftByThemOrAboutThem() {
        var active = anOperator("active", null, Set.of(Role.READ));
        var acted = disabled("acted");
        var mentioned = disabled("mentioned");
        var unknown = disabled("unknown");
        List.of(active, acted, mentioned, unknown).forEach(operators::add);
        store.notes().add(new Noted(UUID.randomUUID(), NOW, acted.id(), "assignment.close", "x"));
        store.notes()
                .add(new Noted(
                        UUID.randomUUID(),
                        NOW,
                        active.id(),
                        "operator.disable",
                        mentioned.id().toString()));

        assertThat(operators.forgetUnnoted(10)).isEqualTo(1);
        assertThat(operators.find(unknown.id())).isEmpty();
        store.notes().forget(NOW.plusSeconds(1), 10);
        assertThat(operators.forgetUnnoted(1)).isEqualTo(1);
        assertThat(operators.forgetUnnoted(10)).isEqualTo(1);

        assertThat(operators.list(10, 0)).extracting(Account::name).containsExactly("active");
    }

    private static Account disabled(String name) {
        return changed(anOperator(name, null, Set.of(Role.READ)), 0);
    }

    private static Account changed(Account account, long step) {
        return changed(account, step, 0);
    }

    private static Account changed(Account a, long step, long version) {
        return new Account(
                a.id(),
                version,
                a.name(),
                "another hash",
                true,
                Set.of(Role.MONEY, Role.PRIVACY),
                true,
                "other salt",
                true,
                step,
                Set.of(Sha256.of("code")),
                a.createdAt());
    }

    private static Account anOperator(String name, @Nullable String salt, Set<Role> roles) {
        boolean secured = salt != null;
        return new Account(
                UUID.randomUUID(),
                0,
                name,
                "$argon2id$v=19$m=19456,t=2,p=1$" + aKey().hex(),
                !secured,
                roles,
                false,
                salt,
                secured,
                secured ? 59_000_000 : 0,
                secured ? Set.of(aKey(), Sha256.of("a code")) : Set.of(),
                NOW.truncatedTo(ChronoUnit.MICROS));
    }
}
