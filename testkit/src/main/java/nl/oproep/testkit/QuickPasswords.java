package nl.oproep.testkit;

import java.util.UUID;
import nl.oproep.kernel.Sha256;
import nl.oproep.operator.spi.PasswordHashes;
import org.jspecify.annotations.Nullable;

/** Password hashes that cost nothing, for tests: salted, and far too quick for anything real. */
public final class QuickPasswords implements PasswordHashes {

    @Override
    public String hash(String password) {
        var salt = UUID.randomUUID().toString();
        return salt + ':' + Sha256.of(salt + password).hex();
    }

    @Override
    public boolean matches(String password, @Nullable String hash) {
        var stored = hash == null ? ":" : hash;
        int colon = stored.indexOf(':');
        return stored.substring(colon + 1)
                .equals(Sha256.of(stored.substring(0, colon) + password).hex());
    }
}
