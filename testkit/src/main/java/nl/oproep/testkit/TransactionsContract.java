package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.aDelivery;
import static nl.oproep.testkit.Fixtures.aKey;
import static nl.oproep.testkit.Fixtures.aSubmissionTo;
import static nl.oproep.testkit.Fixtures.anAssignment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nl.oproep.Store;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.link.Link;
import nl.oproep.link.LinkPurpose;
import nl.oproep.partner.Subscription;
import nl.oproep.response.spi.Responses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Transactions} promise. Extend it once per implementation and hand it an empty store. */
public abstract class TransactionsContract {
    private static final EmailAddress PARTNER = EmailAddress.of("partner@partner-kanarie.example");

    private Store store;
    private Transactions transactions;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        transactions = store.transactions();
    }

    @Test
    void returnsWhatTheWorkReturns() {
        var result = new Object();

        assertThat(transactions.within(() -> result)).isSameAs(result);
    }

    @Test
    void keepsEverythingWhenTheWorkReturns() {
        var assignment = anAssignment().value();
        var link = aLink(assignment.id());

        transactions.within(() -> {
            store.assignments().add(assignment, aKey());
            store.links().add(link);
            store.outbox().add(List.of(aDelivery()));
            return assignment;
        });

        assertThat(store.assignments().find(assignment.id())).contains(assignment);
        assertThat(store.links().find(link.hash())).contains(link);
        assertThat(store.outbox().nextDue()).contains(Fixtures.NOW);
    }

    @Test
    void keepsNothingWhenTheWorkThrows() {
        var open = anAssignment().storedIn(store);
        var assignment = anAssignment().value();
        var link = aLink(assignment.id());
        var submission = aSubmissionTo(open).with(Fixtures.bytes(10)).value();

        stopped(() -> {
            store.assignments().add(assignment, aKey());
            assertThat(store.responses().submit(submission, Fixtures.TODAY)).isEqualTo(new Responses.Stored());
            store.assignments().replace(open);
            store.links().add(link);
            store.outbox().add(List.of(aDelivery()));
            store.partners().add(new Subscription(UUID.randomUUID(), PARTNER, Fixtures.TODAY, null));
        });

        assertThat(store.assignments().find(assignment.id())).isEmpty();
        assertThat(store.assignments().find(open.id())).contains(open);
        assertThat(store.links().find(link.hash())).isEmpty();
        assertThat(store.outbox().nextDue()).isEmpty();
        assertThat(store.partners().covers(PARTNER, Fixtures.TODAY)).isFalse();
        assertThat(store.responses().find(submission.response().id())).isEmpty();
        assertThat(store.responses().list(open.reference(), 10, 0)).isEmpty();
    }

    @Test
    void bringsBackWhatWasTakenAwayWhenTheWorkThrows() {
        var link = aLink(UUID.randomUUID());
        store.links().add(link);

        stopped(() -> {
            store.links().revoke(link.purpose(), link.subject());
        });

        assertThat(store.links().find(link.hash())).contains(link);
    }

    @Test
    void passesTheExceptionOnUnchanged() {
        var stop = new IllegalStateException("stop");

        var thrown = catchThrowable(() -> transactions.within(() -> {
            store.outbox().add(List.of(aDelivery()));
            throw stop;
        }));

        assertThat(thrown).isSameAs(stop);
    }

    @Test
    void keepsNothingWhenAnErrorIsThrownEither() {
        var stop = new AssertionError("stop");

        var thrown = catchThrowable(() -> transactions.within(() -> {
            store.outbox().add(List.of(aDelivery()));
            throw stop;
        }));

        assertThat(thrown).isSameAs(stop);
        assertThat(store.outbox().nextDue()).isEmpty();
    }

    @Test
    void seesItsOwnChanges() {
        var assignment = anAssignment().value();

        var found = transactions.within(() -> {
            store.assignments().add(assignment, aKey());
            return store.assignments().find(assignment.reference());
        });

        assertThat(found).contains(assignment);
    }

    @Test
    void joinsTheTransactionThatRunsAlready() {
        var inner = anAssignment().value();

        stopped(() -> {
            var done = transactions.within(() -> {
                store.assignments().add(inner, aKey());
                return inner;
            });
            assertThat(done).isSameAs(inner);
        });

        assertThat(store.assignments().find(inner.id())).isEmpty();
    }

    @Test
    void makesEachCallOutsideOfItATransactionOfItsOwn() {
        var kept = anAssignment().value();
        store.assignments().add(kept, aKey());

        assertThatThrownBy(() -> store.assignments().add(kept, aKey())).isInstanceOf(DuplicateException.class);

        assertThat(store.assignments().find(kept.id())).contains(kept);
    }

    @Test
    void goesOnAfterARefusalThatTheWorkCaught() {
        var taken = aLink(UUID.randomUUID());
        var other = aLink(UUID.randomUUID());
        store.links().add(taken);

        transactions.within(() -> {
            var refused = catchThrowable(() -> store.links().add(taken));
            assertThat(refused).isInstanceOf(DuplicateException.class);
            store.links().add(other);
            return other;
        });

        assertThat(store.links().find(other.hash())).contains(other);
    }

    @Test
    void isAsGoodAsNewAfterWorkThatThrew() {
        var link = aLink(UUID.randomUUID());
        stopped(() -> {});

        transactions.within(() -> {
            store.links().add(link);
            return link;
        });

        assertThat(store.links().find(link.hash())).contains(link);
    }

    @Test
    void keepsWhatOneThreadDoesApartFromAnother() {
        var links =
                IntStream.range(0, 40).mapToObj(i -> aLink(UUID.randomUUID())).toList();

        Crowd.atOnce(IntStream.range(0, 8)
                .mapToObj(worker -> (Callable<Integer>) () -> {
                    for (int i = worker * 5; i < worker * 5 + 5; i++) {
                        addOrThrow(links.get(i), i % 2 == 0);
                    }
                    return worker;
                })
                .toList());

        for (int i = 0; i < links.size(); i++) {
            assertThat(store.links().find(links.get(i).hash()).isPresent()).isEqualTo(i % 2 == 0);
        }
    }

    private void addOrThrow(Link link, boolean keep) {
        var thrown = catchThrowable(() -> transactions.within(() -> {
            store.links().add(link);
            if (!keep) {
                throw new IllegalStateException("stop");
            }
            return link;
        }));
        assertThat(thrown == null).isEqualTo(keep);
    }

    /** Does this and then stops, in one transaction. */
    private void stopped(Runnable work) {
        assertThatThrownBy(() -> transactions.within(() -> {
                    work.run();
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
    }

    private static Link aLink(UUID subject) {
        return new Link(aKey(), LinkPurpose.MANAGE_ASSIGNMENT, subject, null);
    }
}
