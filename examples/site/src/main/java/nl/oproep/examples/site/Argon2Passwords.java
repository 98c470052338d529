package nl.oproep.examples.site;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import nl.oproep.operator.spi.PasswordHashes;
import org.jspecify.annotations.Nullable;

/** Passwords kept by Argon2id with 19 MiB, two passes, one lane: what OWASP asks at least. */
final class Argon2Passwords implements PasswordHashes {
    static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /** Of nothing that anybody can type, for names that nobody has. */
    private static final String NOBODY =
            "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @Override
    public String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    }

    @Override
    public boolean matches(String password, @Nullable String hash) {
        var stored = hash == null ? NOBODY : hash;
        boolean right = Password.check(password, stored).with(Argon2Function.getInstanceFromHash(stored));
        return right && hash != null;
    }
}
