package nl.oproep.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeyedHashTest {
    private static final Secret SECRET = secret("sixteen or more bytes");
    private static final KeyedHash SUPPRESSION = SECRET.hashes("suppression");

    @Test
    void spellingsOfOneAddressHaveOneHash() {
        var hash = SUPPRESSION.of(EmailAddress.of("Jan.Jansen@Bedrijf.nl"));

        assertThat(SUPPRESSION.of(EmailAddress.of("jan.jansen@bedrijf.NL"))).isEqualTo(hash);
        assertThat(SUPPRESSION.of(EmailAddress.of("jan.janssen@bedrijf.nl"))).isNotEqualTo(hash);
    }

    @Test
    void isTheSameAfterARestartAndAnotherWithAnotherKeyOrPurpose() {
        var hash = SUPPRESSION.of("waarde");

        assertThat(secret("sixteen or more bytes").hashes("suppression").of("waarde"))
                .isEqualTo(hash);
        assertThat(SECRET.hashes("ledger").of("waarde")).isNotEqualTo(hash);
        assertThat(secret("another secret of theirs").hashes("suppression").of("waarde"))
                .isNotEqualTo(hash);
        assertThat(Sha256.of("waarde")).isNotEqualTo(hash);
    }

    @Test
    void aSecretThatCanBeGuessedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> secret("fifteen bytes.."));
    }

    @Test
    void doesNotPrintItsKey() {
        assertThat(SUPPRESSION).hasToString("KeyedHash[hidden]");
    }

    private static Secret secret(String key) {
        return Secret.of(key.getBytes(StandardCharsets.UTF_8));
    }
}
