package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
    void findsNothingInWhatSaysNothing() {
        assertThat(Canary.ofPoster().in("Interim controller, Utrecht, 32 uur per week"))
                .isEmpty();
    }
}
