package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.privacy.Hold;
import nl.oproep.privacy.spi.Holds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Holds} promise. Extend it once per implementation and hand it an empty store. */
public abstract class HoldsContract {
    private final Hold first = new Hold(UUID.randomUUID(), "geschil ‘1’", NOW, TODAY.plusDays(9));
    private final Hold last = new Hold(UUID.randomUUID(), "onderzoek", NOW, TODAY.plusDays(99));

    private Holds holds;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void place() {
        holds = emptyStore().holds();
        holds.place(List.of(last, first));
    }

    @Test
    void findsAndListsWhatWasPlaced() {
        assertThat(holds.on(List.of(first.subject(), UUID.randomUUID()))).containsExactly(first);
        assertThat(holds.on(List.of())).isEmpty();
        assertThat(holds.list(10, 0)).containsExactly(first, last);
        assertThat(holds.list(1, 1)).containsExactly(last);
    }

    @Test
    void placesAHoldInThePlaceOfAnother() {
        var longer = new Hold(first.subject(), "langer", NOW, TODAY.plusDays(500));

        holds.place(List.of(longer));

        assertThat(holds.list(10, 0)).containsExactly(last, longer);
    }

    @Test
    void liftsHoldsAndThoseThatEnded() {
        holds.lift(List.of(last.subject(), UUID.randomUUID()));

        assertThat(holds.list(10, 0)).containsExactly(first);
        assertThat(holds.liftEnded(first.until())).isZero();
        assertThat(holds.liftEnded(first.until().plusDays(1))).isEqualTo(1);
        assertThat(holds.list(10, 0)).isEmpty();
    }
}
