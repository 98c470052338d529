package nl.oproep.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Unfinished work of one thread is not safe from a crash while another commits on H2 (docs/adr/0014). */
class TurnsTest {

    @Test
    void onH2NoTwoTransactionsAreOpenAtTheSameTime() {
        var store = JdbcStore.over(Databases.h2(TurnsTest.class)).migrate();
        var open = new AtomicInteger();
        var most = new AtomicInteger();
        Callable<Boolean> work = () -> store.transactions().within(() -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            for (int i = 0; i < 20; i++) {
                store.deliveries().counts();
            }
            open.decrementAndGet();
            return true;
        });

        Together.all(Collections.nCopies(8, work));

        assertThat(most).hasValue(1);
    }
}
