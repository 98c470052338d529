package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sweep that finds nothing is worth something only when the canary can be found. */
class CanaryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mail naar GEHEIM-plaatser@opdrachtgever-kanarie.nl",
                "geheim-plaatser&#64;opdrachtgever-kanarie&period;nl",
                "geheim-plaatser%40opdrachtgever%2Dkanarie.nl",
                "kanarie-opdrachtgever-zoekt-controller",
                "Kanarie+Opdrachtgever+BV",
                "{\"tel\":\"06\\u002d00424242\",\"x\":\"0600424242\"}",
                "Geertruida Kwet=\r\nternest",
                "Geertruida=20Kwetternest",
                "G\0e\0e\0r\0t\0r\0u\0i\0d\0a\0 \0K\0w\0e\0t\0t\0e\0r\0n\0e\0s\0t\0",
                "GEERTRUIDA KWETTERNEST",
                "4b616e61726965204f7064726163687467657665722042560a",
            })
    void findsThePosterInDisguise(String text) {
        assertThat(Canary.ofPoster().in("<p>voor " + text + " na</p>")).isNotEmpty();
    }

    @Test
    void findsThePosterInBase64WhereverItStands() {
        for (int shift = 0; shift < 3; shift++) {
            var text = "x".repeat(shift) + "Geertruida Kwetternest zoekt";
            var encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

            assertThat(Canary.ofPoster().in("data " + encoded)).isNotEmpty();
        }
    }

    @Test
    void findsTheBytesOfADigestInAFile() throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(Supplied.POSTER.getBytes(StandardCharsets.UTF_8));

        assertThat(Canary.ofPoster().in("x" + new String(digest, StandardCharsets.ISO_8859_1) + "x"))
                .isNotEmpty();
    }

    @Test
    void findsNothingInWhatSaysNothing() {
        assertThat(Canary.ofPoster().in("Interim controller, Utrecht, 32 uur per week"))
                .isEmpty();
    }
}
