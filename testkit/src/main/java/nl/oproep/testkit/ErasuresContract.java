package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.aKey;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.kernel.DataCategory;
import nl.oproep.privacy.Erasure;
import nl.oproep.privacy.spi.Erasures;
import org.junit.jupiter.api.Test;

/** What {@link Erasures} promise. Extend it once per implementation and hand it an empty store. */
public abstract class ErasuresContract {

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    private static Erasure entry(Instant at) {
        return new Erasure(
                UUID.randomUUID(), aKey(), at, Map.of(DataCategory.RESPONSE, 3L, DataCategory.SUBSCRIPTION, 1L));
    }

    @Test
    void keepsEntriesNewestFirstAndOnce() {
        Erasures erasures = emptyStore().erasures();
        var older = entry(NOW.minusSeconds(9));
        var newer = entry(NOW);

        erasures.add(older);
        erasures.add(newer);
        erasures.add(older);

        assertThat(erasures.list(10, 0)).containsExactly(newer, older);
        assertThat(erasures.list(1, 1)).containsExactly(older);
        assertThat(erasures.known(List.of(older.id(), UUID.randomUUID()))).containsExactly(older.id());
        assertThat(erasures.known(List.of())).isEmpty();
    }
}
