package nl.oproep.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenTest {
    private final Random random = new Random(7);

    @Test
    void has192BitsThatStandInALinkAsTheyAre() {
        var secret = Token.create(random).secret();

        assertThat(secret).matches("[A-Za-z0-9_-]{32}");
        assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(24);
    }

    @Test
    void isAnotherEachTime() {
        var secrets = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            secrets.add(Token.create(random).secret());
        }

        assertThat(secrets).hasSize(1000);
    }

    @Test
    void hasAnotherHashForEachPurposeFromWhichItCannotBeRead() {
        var token = Token.create(random);

        assertThat(token.hash("CONFIRM")).isNotEqualTo(token.hash("MANAGE"));
        assertThat(token.hash("CONFIRM"))
                .isEqualTo(Token.supplied(token.secret()).hash("CONFIRM"));
        assertThat(token.hash("CONFIRM").hex()).doesNotContain(token.secret());
    }

    @Test
    void takesWhateverIsSupplied() {
        assertThat(Token.supplied("\0é😀".repeat(1000)).hash("MANAGE")).isNotNull();
    }

    @Test
    void hidesItself() {
        var token = Token.create(random);

        assertThat(token.toString()).doesNotContain(token.secret());
    }
}
