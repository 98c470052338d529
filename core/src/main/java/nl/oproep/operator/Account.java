package nl.oproep.operator;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.oproep.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * An operator as stored: never a password, a second factor's secret or a recovery code itself.
 *
 * @param id the key
 * @param version the version to change
 * @param name to sign in with, in lower case
 * @param passwordHash made by {@link nl.oproep.operator.spi.PasswordHashes}
 * @param provisional whether the password was given out by another operator, and has to be chosen anew
 * @param roles what this operator may do
 * @param disabled whether nobody gets in with this account
 * @param salt of the second factor, from which the network's key makes its secret; null when there is none
 * @param secured whether the second factor is asked for; a salt without this is one that is being set up
 * @param lastStep the last time step of which a code was used, so that no code works twice
 * @param recovery what is left of the recovery codes, as keyed hashes
 * @param createdAt when
 */
public record Account(
        UUID id,
        long version,
        String name,
        String passwordHash,
        boolean provisional,
        Set<Role> roles,
        boolean disabled,
        @Nullable String salt,
        boolean secured,
        long lastStep,
        Set<Sha256> recovery,
        Instant createdAt) {

    public Account {
        roles = Set.copyOf(roles);
        recovery = Set.copyOf(recovery);
    }

    /** Changes whenever a session that was opened before may not go on: with the password, and when a second factor is asked for or no longer. */
    public Sha256 seal() {
        return Sha256.of("seal:" + passwordHash + (secured ? ":" + salt : ""));
    }

    /** Whether this operator may do everything, and so may appoint others. */
    public boolean chief() {
        return roles.size() == Role.values().length;
    }

    Account with(Set<Role> others) {
        return new Account(
                id,
                version,
                name,
                passwordHash,
                provisional,
                others,
                disabled,
                salt,
                secured,
                lastStep,
                recovery,
                createdAt);
    }

    Account with(String hash, boolean givenOut) {
        return new Account(
                id, version, name, hash, givenOut, roles, disabled, salt, secured, lastStep, recovery, createdAt);
    }

    Account disabled(boolean nobody) {
        return new Account(
                id,
                version,
                name,
                passwordHash,
                provisional,
                roles,
                nobody,
                salt,
                secured,
                lastStep,
                recovery,
                createdAt);
    }

    Account factor(@Nullable String another, boolean asked, long step, Set<Sha256> codes) {
        return new Account(
                id, version, name, passwordHash, provisional, roles, disabled, another, asked, step, codes, createdAt);
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
