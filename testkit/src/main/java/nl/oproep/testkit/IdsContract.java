package nl.oproep.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.oproep.Store;
import nl.oproep.kernel.spi.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Ids} promise. Extend it once per implementation and hand it an empty store. */
public abstract class IdsContract {
    private static final int MANY = 2_000;

    private Ids ids;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        ids = emptyStore().ids();
    }

    @Test
    void neverGivesTheSameTwiceToHoweverManyAsk() {
        List<Callable<List<UUID>>> workers = Collections.nCopies(4, () -> some(MANY));

        var all = Crowd.atOnce(workers).stream().flatMap(List::stream).toList();

        assertThat(all).hasSize(4 * MANY).doesNotHaveDuplicates();
    }

    @Test
    void growsFromOneToTheNext() {
        var written = some(MANY).stream().map(UUID::toString).toList();

        assertThat(written).isSorted();
    }

    private List<UUID> some(int many) {
        var some = new ArrayList<UUID>();
        for (int i = 0; i < many; i++) {
            some.add(ids.next());
        }
        return some;
    }
}
