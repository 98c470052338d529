package nl.oproep.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.oproep.Store;
import nl.oproep.announcement.Member;
import nl.oproep.kernel.Language;
import nl.oproep.privacy.spi.Remnants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Remnants} promise to those who go on working. Extend it once per implementation and hand it an empty store. */
public abstract class RemnantsContract {
    private Store store;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
    }

    @Test
    void everythingThatIsHeldStays() {
        var kept = new SomeMember().storedIn(store);
        var gone = new SomeMember().storedIn(store);
        store.members().remove(gone.id());

        store.remnants().clear(Language.NL);
        store.remnants().clear(Language.EN);

        assertThat(store.members().find(kept.id())).contains(kept);
        assertThat(store.members().find(gone.id())).isEmpty();
    }

    @Test
    void whoeverWorksMeanwhileLosesNothing() throws Exception {
        var clearing = new AtomicBoolean(true);
        var threads = Executors.newFixedThreadPool(2);
        Callable<List<Member>> working = () -> {
            var stored = new ArrayList<Member>();
            while (clearing.get() || stored.size() < 20) {
                stored.add(new SomeMember().storedIn(store));
            }
            return stored;
        };

        var works = List.of(threads.submit(working), threads.submit(working));
        store.remnants().clear(Language.NL);
        clearing.set(false);

        for (var work : works) {
            assertThat(work.get())
                    .allSatisfy(member ->
                            assertThat(store.members().find(member.id())).contains(member));
        }
        threads.shutdown();
    }
}
