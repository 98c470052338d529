package nl.oproep.adapter.jdbc;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.TODAY;
import static nl.oproep.testkit.Fixtures.aSubmissionTo;
import static nl.oproep.testkit.Fixtures.anAssignment;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.oproep.Oproep;
import nl.oproep.Store;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.Outcome;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.mail.spi.Outbox;
import nl.oproep.procedure.Telling;
import nl.oproep.testkit.Fixtures;
import nl.oproep.testkit.Mailbox;
import nl.oproep.testkit.SettableClock;
import org.junit.jupiter.api.Test;

/** Every responder hears how it ended, once, through everything that can happen to the telling (O4, promise 12). */
abstract class UpdatesOnceContract {
    private static final int CROWD = 1_203;

    private final DataSource database = database();
    private final SettableClock clock = SettableClock.create();
    private final Mailbox mailbox = new Mailbox();

    /** Migrated and empty. */
    abstract DataSource database();

    private Oproep node(Store store) {
        return Oproep.over(store)
                .network(Fixtures.NETWORK)
                .agreements(Fixtures.AGREEMENTS)
                .transport(mailbox)
                .clock(clock)
                .validator(unasked())
                .build();
    }

    /** Nobody fills in a form here, so there is no provider of validation on the class path. */
    private static Validator unasked() {
        return (Validator) Proxy.newProxyInstance(
                UpdatesOnceContract.class.getClassLoader(),
                new Class<?>[] {Validator.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private Store store() {
        return JdbcStore.over(database, clock);
    }

    /** An assignment to which so many people responded, some of them twice; what they caused has been sent. */
    private Assignment answeredBy(int people) {
        var store = store();
        var assignment = anAssignment().storedIn(store);
        for (int i = 0; i < people; i++) {
            var at = NOW.plusMillis(i / 3);
            store.responses()
                    .submit(aSubmissionTo(assignment).from(address(i)).at(at).value(), TODAY);
            if (i % 10 == 0) {
                store.responses()
                        .submit(
                                aSubmissionTo(assignment)
                                        .from(address(i))
                                        .asking()
                                        .at(at.plusSeconds(9))
                                        .value(),
                                TODAY);
            }
        }
        Databases.execute(database, "delete from oproep_outbox");
        return assignment;
    }

    private static String address(int i) {
        return "k" + i + "@velen-kanarie.example";
    }

    /** Who has a final update in the outbox, each as often as it stands there. */
    private List<String> told() {
        var told = new ArrayList<String>();
        for (var claims = claim(); !claims.isEmpty(); claims = claim()) {
            claims.stream()
                    .map(Outbox.Claim::delivery)
                    .filter(delivery -> delivery.kind().name().equals("final-update"))
                    .forEach(delivery -> told.add(delivery.recipient().value()));
        }
        return told;
    }

    private List<Outbox.Claim> claim() {
        return store().outbox().claim("reader", clock.instant(), clock.instant().plusSeconds(9_999), 500);
    }

    private void assertEverybodyWasToldOnce(int people) {
        assertThat(told())
                .hasSize(people)
                .doesNotHaveDuplicates()
                .containsAll(IntStream.range(0, people)
                        .mapToObj(UpdatesOnceContract::address)
                        .toList());
    }

    @Test
    void severalNodesAtOnceTellEverybodyOnce() {
        var assignment = answeredBy(CROWD);
        node(store()).supervising().finish(assignment.reference(), Outcome.WITHDRAWN);

        Together.all(IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    var node = node(store());
                    int steps = 0;
                    for (int round = 0; round < 20; round++) {
                        steps += node.updating().updateDue(5);
                    }
                    return steps;
                })
                .toList());
        drain(node(store()));

        assertThat(store().procedures()
                        .find(assignment.id())
                        .orElseThrow()
                        .telling()
                        .finalUpdateAt())
                .isNotNull();
        assertEverybodyWasToldOnce(CROWD);
    }

    private Telling telling(Assignment assignment) {
        return store().procedures().find(assignment.id()).orElseThrow().telling();
    }

    private static void drain(Oproep node) {
        int left = 1;
        while (left > 0) {
            left = node.updating().updateDue(5);
        }
    }

    @Test
    void aNodeThatFailsAtEveryCallInTurnAndIsReplacedTellsEverybodyOnce() {
        var assignment = answeredBy(CROWD);
        node(store()).supervising().finish(assignment.reference(), Outcome.NO_FEEDBACK);

        int failures = 0;
        int at = 1;
        var before = telling(assignment);
        for (boolean done = false; !done && failures < 200; ) {
            try {
                drain(node(new Failing(store(), at).store()));
                done = true;
            } catch (StoreException e) {
                failures++;
                var now = telling(assignment);
                at = now.equals(before) ? at + 1 : 1;
                before = now;
            }
        }

        assertThat(failures).isBetween(20, 199);
        assertEverybodyWasToldOnce(CROWD);
    }

    @Test
    void anEndThatIsUndoneTellsNobody() {
        var assignment = answeredBy(3);
        var store = store();
        var node = node(store);

        try {
            store.transactions().within(() -> {
                node.supervising().finish(assignment.reference(), Outcome.WITHDRAWN);
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("undone");
        }
        drain(node);

        assertThat(told()).isEmpty();
    }

    @Test
    void aFinalUpdateGoesOutAlthoughTheResponseIsWipedBeforeItIsSent() {
        var assignment = answeredBy(2);
        var node = node(store());
        node.supervising().finish(assignment.reference(), Outcome.FILLED_OTHERWISE);
        drain(node);
        Databases.execute(database, "delete from oproep_response");

        node.dispatching().deliverDue(10);

        assertThat(mailbox.arrived()).hasSize(2);
    }

    @Test
    void oneProcedureThatCannotBeToldStopsNoOther() {
        var bad = answeredBy(1);
        var good = anAssignment().storedIn(store());
        store().responses()
                .submit(aSubmissionTo(good).from("goed@goed-kanarie.example").value(), TODAY);
        Databases.execute(
                database,
                "delete from oproep_outbox",
                "update oproep_response set candidate_email = 'stuk' where assignment = '" + bad.reference() + "'");
        var node = node(store());
        node.supervising().finish(bad.reference(), Outcome.WITHDRAWN);
        node.supervising().finish(good.reference(), Outcome.WITHDRAWN);

        for (int round = 0; round < 3; round++) {
            try {
                drain(node);
            } catch (RuntimeException e) {
                assertThat(e).isNotNull();
            }
        }

        assertThat(told()).containsExactly("goed@goed-kanarie.example");
        assertThat(store().procedures().find(bad.id()).orElseThrow().telling().finalUpdateAt())
                .isNull();
    }

    /** A store whose n-th call, counted over all ports, breaks off, and every one after it: as when a node dies there. */
    private static final class Failing {
        private final AtomicInteger left;
        private final Store store;
        private final ConcurrentHashMap<String, Object> ports = new ConcurrentHashMap<>();

        Failing(Store real, int at) {
            this.left = new AtomicInteger(at);
            this.store = proxy(Store.class, real, false);
        }

        Store store() {
            return store;
        }

        private <T> T proxy(Class<T> type, Object target, boolean counted) {
            return type.cast(Proxy.newProxyInstance(
                    Failing.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (counted && left.decrementAndGet() < 0) {
                            throw new StoreException("the node died", null);
                        }
                        try {
                            var result = method.invoke(target, arguments);
                            boolean port = !counted
                                    && result != null
                                    && method.getReturnType().isInterface()
                                    && method.getReturnType() != Ids.class;
                            return port
                                    ? ports.computeIfAbsent(
                                            method.getName(), name -> proxy(method.getReturnType(), result, true))
                                    : result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
