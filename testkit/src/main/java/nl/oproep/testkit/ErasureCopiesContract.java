package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.aKey;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.oproep.kernel.DataCategory;
import nl.oproep.privacy.Erasure;
import nl.oproep.privacy.spi.ErasureCopies;
import org.junit.jupiter.api.Test;

/** What {@link ErasureCopies} promise. Extend it once per implementation and hand it an empty one. */
public abstract class ErasureCopiesContract {

    /** One with nothing in it; called once per test. */
    protected abstract ErasureCopies empty();

    @Test
    void keepsEntriesOldestFirst() {
        var copies = empty();
        var first = new Erasure(UUID.randomUUID(), aKey(), NOW, Map.of(DataCategory.RESPONSE, 3L));
        var second = new Erasure(
                UUID.randomUUID(), aKey(), NOW.plusSeconds(9), Map.of(DataCategory.POSTING, 1L, DataCategory.MAIL, 2L));

        copies.add(first);
        copies.add(second);

        assertThat(copies.all()).containsExactly(first, second);
    }
}
