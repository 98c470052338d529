package nl.oproep.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.mail.spi.Transport.Accepted;
import org.junit.jupiter.api.Test;

class LeaseTest {
    private final Postroom room = new Postroom();

    @Test
    void outcomesOfQuickSendsAreWrittenDownTogetherAndOfSlowOnesAsTheyCome() {
        for (int i = 0; i < 4; i++) {
            room.posted(Postroom.PLAIN);
        }
        room.dispatching.deliverDue(10);
        assertThat(room.outbox.batches).containsExactly(4);

        for (int i = 0; i < 3; i++) {
            room.posted(Postroom.PLAIN);
        }
        room.transport.answer = sent -> {
            room.clock.pass(Duration.ofSeconds(2));
            return new Accepted();
        };
        room.dispatching.deliverDue(10);
        assertThat(room.outbox.batches).containsExactly(4, 1, 1, 1);
    }

    @Test
    void whatCouldNotBeWrittenDownIsWrittenDownLaterAndNotSentAgain() {
        var mail = room.posted(Postroom.PLAIN);
        room.transport.answer = sent -> {
            room.outbox.unreachable(true);
            return new Accepted();
        };
        assertThatThrownBy(() -> room.dispatching.deliverDue(10)).isInstanceOf(StoreException.class);
        room.outbox.unreachable(false);
        room.clock.pass(Duration.ofMinutes(5));

        room.dispatching.deliverDue(10);

        assertThat(room.outbox.row(mail).state).isEqualTo("DELIVERED");
        assertThat(room.transport.given).hasSize(1);
    }

    @Test
    void aNodeThatWasFrozenBeyondItsLeaseSendsNothingMore() {
        var first = room.posted(Postroom.PLAIN);
        var second = room.posted(Postroom.PLAIN);
        var other = room.node("node-b");
        room.transport.answer = sent -> {
            if (room.transport.given.size() == 1) {
                room.clock.pass(Dispatching.LEASE);
                other.deliverDue(10);
            }
            return new Accepted();
        };

        room.dispatching.deliverDue(10);

        assertThat(room.transport.given)
                .extracting(Mail::tag)
                .containsExactlyInAnyOrder(first.tag(), first.tag(), second.tag());
    }

    @Test
    void renewedLeasesKeepWhatIsWaitingOurs() {
        room.posted(Postroom.PLAIN);
        room.posted(Postroom.PLAIN);
        room.transport.answer = sent -> {
            for (int i = 0; i < 6; i++) {
                room.clock.pass(Duration.ofSeconds(20));
                room.dispatching.renewLeases();
            }
            return new Accepted();
        };

        room.dispatching.deliverDue(10);

        assertThat(room.transport.given).hasSize(2);
        assertThat(room.outbox.rows.values()).allMatch(row -> row.state.equals("DELIVERED"));
    }

    @Test
    void anotherThreadTakesOverWhatWaitsBehindASlowServer() throws Exception {
        for (int i = 0; i < 20; i++) {
            room.posted(Postroom.PLAIN);
        }
        var stuck = new CountDownLatch(1);
        var helped = new CountDownLatch(1);
        room.transport.answer = sent -> {
            if (room.transport.given.get(0).equals(sent)) {
                stuck.countDown();
                Postroom.await(helped);
            }
            return new Accepted();
        };
        var threads = Executors.newSingleThreadExecutor();
        try {
            var slow = threads.submit(() -> room.dispatching.deliverDue(20));
            Postroom.await(stuck);

            int taken = room.dispatching.deliverDue(20);

            assertThat(taken).isEqualTo(19);
            helped.countDown();
            assertThat(slow.get()).isEqualTo(1);
        } finally {
            helped.countDown();
            threads.shutdown();
        }
        assertThat(room.transport.given).hasSize(20);
    }

    @Test
    void eightThreadsSendEachMailOnce() throws Exception {
        for (int i = 0; i < 2000; i++) {
            room.posted(Postroom.PLAIN);
        }
        var threads = Executors.newFixedThreadPool(8);
        try {
            var work = Collections.<Callable<Boolean>>nCopies(8, () -> {
                while (room.dispatching.deliverDue(50) > 0) {
                    room.dispatching.renewLeases();
                }
                return true;
            });
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(room.transport.given)
                .extracting(Mail::tag)
                .doesNotHaveDuplicates()
                .hasSize(2000);
        assertThat(room.outbox.rows.values()).allMatch(row -> row.state.equals("DELIVERED"));
    }

    @Test
    void aNodeThatStopsGivesBackWhatItHasNotBegun() {
        room.posted(Postroom.PLAIN);
        room.posted(Postroom.PLAIN);
        room.transport.answer = sent -> {
            room.dispatching.stop();
            return new Accepted();
        };

        room.dispatching.deliverDue(10);

        assertThat(room.transport.given).hasSize(1);
        assertThat(room.dispatching.deliverDue(10)).isZero();
        room.transport.answer = sent -> new Accepted();
        assertThat(room.node("node-b").deliverDue(10)).isEqualTo(1);
    }

    @Test
    void aThreadThatIsInterruptedGivesBackWhatItHasNotBegun() {
        room.posted(Postroom.PLAIN);
        room.posted(Postroom.PLAIN);
        room.transport.answer = sent -> {
            Thread.currentThread().interrupt();
            return new Accepted();
        };

        room.dispatching.deliverDue(10);

        assertThat(room.dispatching.deliverDue(10)).isZero();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(room.transport.given).hasSize(1);
        assertThat(room.node("node-b").deliverDue(10)).isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(room.outbox.rows.values()).allMatch(row -> row.state.equals("DELIVERED") && row.attempt == 1);
    }

    @Test
    void aNodeThatStartsAgainGetsBackWhatItHeld() {
        room.posted(Postroom.PLAIN);
        room.outbox.claim("node-a", room.clock.instant(), room.clock.instant().plus(Dispatching.LEASE), 1);

        assertThat(room.dispatching.deliverDue(10)).isZero();
        assertThat(room.dispatching.recover()).isEqualTo(1);
        assertThat(room.dispatching.deliverDue(10)).isEqualTo(1);
    }

    @Test
    void aStrayClaimIsNotKeptAliveByRenewing() {
        room.posted(Postroom.PLAIN);
        room.outbox.claim("node-a", room.clock.instant(), room.clock.instant().plus(Dispatching.LEASE), 1);

        room.clock.pass(Duration.ofSeconds(40));
        room.dispatching.renewLeases();
        room.clock.pass(Duration.ofSeconds(21));

        assertThat(room.dispatching.deliverDue(10)).isEqualTo(1);
    }
}
