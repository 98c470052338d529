package nl.oproep.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import nl.oproep.operator.spi.PasswordHashes;
import nl.oproep.testkit.PasswordHashesContract;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest extends PasswordHashesContract {

    @Override
    protected PasswordHashes hashes() {
        return new Argon2Passwords();
    }

    @Test
    void isArgon2id() {
        assertThat(hashes().hash("een wachtwoord")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
