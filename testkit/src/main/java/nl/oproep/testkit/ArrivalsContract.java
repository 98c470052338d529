package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.aKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.inbound.spi.Arrivals;
import nl.oproep.inbound.spi.Arrivals.Arrival;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Expiry;
import nl.oproep.kernel.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Arrivals} promise. Extend it once per implementation and hand it an empty store. */
public abstract class ArrivalsContract {
    private static final String TAG = "abcdefghijkmnpqrstuvwxyz23";

    private Store store;
    private Arrivals arrivals;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        arrivals = store.arrivals();
    }

    @Test
    void knowsAMailAgainWhateverElseIsSaidOfIt() {
        var mail = aKey();

        assertThat(arrivals.mark(arrival(mail, TAG, 0))).isTrue();
        assertThat(arrivals.mark(arrival(mail, "others", 99))).isFalse();
        assertThat(arrivals.mark(arrival(aKey(), TAG, 0))).isTrue();
    }

    @Test
    void forgetsAMarkWithTheTransactionThatMadeIt() {
        var mail = aKey();

        assertThatThrownBy(() -> store.transactions().within(() -> {
                    arrivals.mark(arrival(mail, TAG, 0));
                    throw new IllegalStateException("the process dies");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(arrivals.mark(arrival(mail, TAG, 1))).isTrue();
    }

    @Test
    void countsWhatConcernsTheSameSinceAMoment() {
        arrivals.mark(arrival(aKey(), TAG, 0));
        arrivals.mark(arrival(aKey(), TAG, 10));
        arrivals.mark(arrival(aKey(), TAG, 20));
        arrivals.mark(arrival(aKey(), "others", 20));

        assertThat(arrivals.count(TAG, NOW)).isEqualTo(3);
        assertThat(arrivals.count(TAG, NOW.plusSeconds(10))).isEqualTo(2);
        assertThat(arrivals.count("nothing", NOW)).isZero();
    }

    @Test
    void wipesMarksByTheirAge() {
        var old = arrival(aKey(), TAG, 0);
        var recent = arrival(aKey(), TAG, 100);
        arrivals.mark(old);
        arrivals.mark(recent);
        var marks = Objects.requireNonNull(store.traces().get(DataCategory.INBOUND));

        assertThat(marks.due(Expiry.ARRIVAL, NOW.plusSeconds(50), 10)).containsExactly(old.id());
        assertThat(marks.countDue(Expiry.ARRIVAL, NOW.plusSeconds(50))).isEqualTo(1);
        assertThat(marks.forget(List.of(old.id()))).isEqualTo(1);

        assertThat(arrivals.mark(arrival(old.fingerprint(), TAG, 0))).isTrue();
        assertThat(arrivals.mark(arrival(recent.fingerprint(), TAG, 0))).isFalse();
    }

    private static Arrival arrival(Sha256 fingerprint, String concerns, int seconds) {
        return new Arrival(UUID.randomUUID(), fingerprint, concerns, NOW.plus(Duration.ofSeconds(seconds)));
    }
}
