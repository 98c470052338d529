package nl.oproep.adapter.jdbc;

import static nl.oproep.adapter.jdbc.Phrases.NOW;
import static nl.oproep.adapter.jdbc.Phrases.TODAY;
import static nl.oproep.adapter.jdbc.Phrases.aDelivery;
import static nl.oproep.adapter.jdbc.Phrases.aKey;
import static nl.oproep.adapter.jdbc.Phrases.aSubmission;
import static nl.oproep.adapter.jdbc.Phrases.anAssignment;
import static nl.oproep.adapter.jdbc.Phrases.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.mail.spi.Outbox;
import nl.oproep.response.spi.Responses;
import org.junit.jupiter.api.Test;

/** What holds when many do something at the same moment, with real threads and real connections. */
abstract class RacesContract {

    /** Migrated and empty. */
    abstract DataSource database();

    private final DataSource database = database();

    private JdbcStore store() {
        return JdbcStore.over(database);
    }

    /** Promise 11: eight threads respond without a pause until they are refused; the close gets through and nothing is accepted after it. */
    @Test
    void acceptsNothingAfterTheCloseWasAcknowledged() {
        var store = store();
        var assignment = stored(store, anAssignment());
        var wellUnderWay = new CountDownLatch(50);
        var acts = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            acts.add(() -> respondUntilRefused(store, assignment, wellUnderWay));
        }
        acts.add(() -> close(store, assignment, wellUnderWay));

        var results = Together.all(acts);

        int atClose = results.get(8);
        int accepted =
                results.subList(0, 8).stream().mapToInt(Integer::intValue).sum();
        assertThat(accepted).isEqualTo(atClose).isGreaterThanOrEqualTo(50);
        assertThat(count("oproep_outbox")).isEqualTo(3L * accepted);
    }

    private static int respondUntilRefused(JdbcStore store, Assignment assignment, CountDownLatch accepted) {
        for (int number = 0; number < 2000; number++) {
            var outcome = store.responses().submit(aSubmission(assignment, aKey()), TODAY);
            if (!(outcome instanceof Responses.Stored)) {
                assertThat(outcome).isEqualTo(new Responses.Closed());
                return number;
            }
            accepted.countDown();
        }
        throw new AssertionError("the close never got through");
    }

    /** How many responses there were when the close returned. */
    private int close(JdbcStore store, Assignment assignment, CountDownLatch wellUnderWay) throws InterruptedException {
        assertThat(wellUnderWay.await(60, TimeUnit.SECONDS)).isTrue();
        store.assignments().replace(Phrases.in(AssignmentState.CLOSED, assignment));
        return Math.toIntExact(count("oproep_response"));
    }

    @Test
    void storesOneOfManyEqualSubmissions() {
        var store = store();
        var assignment = stored(store, anAssignment());
        var key = aKey();

        var outcomes = Together.all(Stream.<Callable<Responses.Outcome>>generate(
                        () -> () -> store.responses().submit(aSubmission(assignment, key), TODAY))
                .limit(12)
                .toList());

        assertThat(outcomes).filteredOn(Responses.Stored.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Responses.Repeated.class::isInstance)
                .hasSize(11)
                .containsOnly(outcomes.stream()
                        .filter(Responses.Repeated.class::isInstance)
                        .findFirst()
                        .orElseThrow());
        assertThat(count("oproep_response")).isEqualTo(1);
        assertThat(count("oproep_outbox")).isEqualTo(3);
    }

    @Test
    void neverGivesOneDeliveryToTwo() {
        var store = store();
        var ids = IntStream.range(0, 400)
                .mapToObj(i -> aDelivery(NOW.minusSeconds(i)))
                .toList();
        store.outbox().add(ids);

        var claimed = Together.all(IntStream.range(0, 4)
                .<Callable<List<UUID>>>mapToObj(node -> () -> claimAll(store, "node" + node))
                .toList());

        assertThat(claimed.stream().flatMap(List::stream))
                .hasSize(400)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(delivery -> delivery.id()).toList());
    }

    private static List<UUID> claimAll(JdbcStore store, String owner) {
        var mine = new ArrayList<UUID>();
        int empty = 0;
        while (empty < 3) {
            var claims = store.outbox().claim(owner, NOW, NOW.plusSeconds(60), 7);
            claims.forEach(claim -> mine.add(claim.delivery().id()));
            store.outbox()
                    .settle(
                            owner,
                            claims.stream()
                                    .<Outbox.Outcome>map(claim -> new Outbox.Delivered(
                                            claim.delivery().id(), claim.attempt()))
                                    .toList());
            empty = claims.isEmpty() ? empty + 1 : 0;
        }
        return mine;
    }

    @Test
    void letsOneOfTwoEditorsKnowThatTheOtherWasFirst() {
        var store = store();
        var assignment = stored(store, anAssignment());

        var results = Together.all(Stream.<Callable<Boolean>>generate(() -> () -> {
                    try {
                        store.assignments().replace(assignment);
                        return true;
                    } catch (StaleException e) {
                        return false;
                    }
                })
                .limit(6)
                .toList());

        assertThat(results).containsOnlyOnce(true);
        assertThat(store.assignments().find(assignment.id()).orElseThrow().version())
                .isEqualTo(1);
    }

    /** Two nodes need the same two rows in opposite order: the database ends one of the transactions, and it is run again. */
    @Test
    void runsATransactionAgainThatADeadlockEnded() {
        var store = store();
        var one = stored(store, anAssignment());
        var two = stored(store, anAssignment());
        var other = JdbcStore.over(database);
        var bothStarted = new CountDownLatch(2);

        Together.all(List.of(
                () -> replaceBothInTheEnd(store, one, two, bothStarted),
                () -> replaceBothInTheEnd(other, two, one, bothStarted)));

        assertThat(List.of(one, two))
                .extracting(a -> store.assignments().find(a.id()).orElseThrow().version())
                .containsOnly(2L);
    }

    /** Whoever runs again may read before the other has committed, and be told so: then it decides anew, as every use case does. */
    private static Boolean replaceBothInTheEnd(
            JdbcStore store, Assignment first, Assignment second, CountDownLatch started) {
        for (int tries = 1; ; tries++) {
            try {
                return replaceBoth(store, first, second, started);
            } catch (StaleException e) {
                if (tries == 5) {
                    throw e;
                }
            }
        }
    }

    private static Boolean replaceBoth(JdbcStore store, Assignment first, Assignment second, CountDownLatch started) {
        return store.transactions().within(() -> {
            store.assignments().replace(store.assignments().find(first.id()).orElseThrow());
            started.countDown();
            try {
                assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            store.assignments().replace(store.assignments().find(second.id()).orElseThrow());
            return true;
        });
    }

    @Test
    void leavesNothingOfATransactionThatThrew() {
        var store = store();
        var assignment = anAssignment();

        assertThatThrownBy(() -> store.transactions().within(() -> {
                    store.assignments().add(assignment, aKey());
                    store.outbox().add(List.of(aDelivery(NOW)));
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("changed my mind");

        assertThat(count("oproep_assignment") + count("oproep_outbox")).isZero();
    }

    private long count(String table) {
        return Databases.count(database, table);
    }
}
