package nl.oproep.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import nl.oproep.operator.spi.PasswordHashes;
import org.junit.jupiter.api.Test;

/** What {@link PasswordHashes} promise. Extend it once per implementation. */
public abstract class PasswordHashesContract {
    private static final String PASSWORD = "een zin met ë en 🔑";

    /** What is tried. */
    protected abstract PasswordHashes hashes();

    @Test
    void knowsThePasswordThatAHashWasMadeOf() {
        var hashes = hashes();
        var hash = hashes.hash(PASSWORD);

        assertThat(hashes.matches(PASSWORD, hash)).isTrue();
        assertThat(hashes.matches(PASSWORD + " ", hash)).isFalse();
        assertThat(hashes.matches("", hash)).isFalse();
        assertThat(hash).doesNotContain(PASSWORD);
    }

    @Test
    void makesAnotherHashEachTime() {
        var hashes = hashes();

        assertThat(hashes.hash(PASSWORD)).isNotEqualTo(hashes.hash(PASSWORD));
    }

    @Test
    void neverMatchesWhereThereIsNoHash() {
        assertThat(hashes().matches(PASSWORD, null)).isFalse();
        assertThat(hashes().matches("", null)).isFalse();
    }
}
