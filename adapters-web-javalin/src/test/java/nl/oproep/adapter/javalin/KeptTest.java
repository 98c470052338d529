package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import nl.oproep.testkit.SettableClock;
import org.junit.jupiter.api.Test;

/** Bytes are made once for each version of what they show, and are gone when that is (V4, W1). */
class KeptTest {
    private final SettableClock clock = SettableClock.create();
    private final Kept kept = new Kept(clock);
    private final AtomicInteger made = new AtomicInteger();

    private Rendered get(String key, int version) {
        return kept.get(key, version, () -> {
            made.incrementAndGet();
            return new Rendered(Json.TYPE, (key + version).getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void areMadeOnceForEachVersion() {
        var first = get("a", 1);

        assertThat(get("a", 1)).isSameAs(first);
        assertThat(get("a", 2)).isNotSameAs(first);
        assertThat(kept.find("a", 1)).isNull();
        assertThat(made).hasValue(2);
    }

    @Test
    void areGoneWhenWhatTheyShowIs() {
        get("a", 1);

        kept.forget("a");

        assertThat(kept.find("a", 1)).isNull();
    }

    @Test
    void areGoneAfterAnHourWhateverHappens() {
        get("a", 1);

        clock.pass(Duration.ofMinutes(59));
        assertThat(kept.find("a", 1)).isNotNull();
        clock.pass(Duration.ofMinutes(2));
        assertThat(kept.find("a", 1)).isNull();
    }
}
