package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.aDelivery;
import static nl.oproep.testkit.Fixtures.aSubmissionTo;
import static nl.oproep.testkit.Fixtures.anAssignment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.DeliveryState;
import nl.oproep.mail.DeliveryStatus;
import nl.oproep.mail.spi.Deliveries;
import nl.oproep.mail.spi.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Deliveries} promise. Extend it once per implementation and hand it an empty store. */
public abstract class DeliveriesContract {
    private Store store;
    private Deliveries deliveries;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        deliveries = store.deliveries();
    }

    @Test
    void showsWhatWaitsByReferencesAlone() {
        var waiting = aDelivery();
        store.outbox().add(List.of(waiting));

        assertThat(deliveries.list(DeliveryState.PENDING, 10, 0))
                .containsExactly(new DeliveryStatus(
                        waiting.id(), waiting.kind(), waiting.subject(), DeliveryState.PENDING, 0, null, NOW, NOW));
    }

    @Test
    void showsWhatFailedWithTheReasonAndNoNextTry() {
        var failed = failed("550 5.1.1 no such user");

        assertThat(deliveries.list(DeliveryState.FAILED, 10, 0))
                .containsExactly(new DeliveryStatus(
                        failed.id(),
                        failed.kind(),
                        failed.subject(),
                        DeliveryState.FAILED,
                        1,
                        "550 5.1.1 no such user",
                        NOW,
                        null));
    }

    /** A mail that a server refused before it came to the outbox; it can be tried again like any other. */
    @Test
    void showsWhatWasRefusedBeforeItCameHere() {
        var refused = aDelivery();
        store.outbox().addFailed(Map.of(refused, "550 5.7.1 no"));

        assertThat(deliveries.list(DeliveryState.FAILED, 10, 0))
                .containsExactly(new DeliveryStatus(
                        refused.id(),
                        refused.kind(),
                        refused.subject(),
                        DeliveryState.FAILED,
                        1,
                        "550 5.7.1 no",
                        NOW,
                        null));
        assertThat(store.outbox().claim("node", NOW, NOW.plusSeconds(60), 10)).isEmpty();
        assertThat(deliveries.retry(refused.id(), NOW)).isTrue();
        assertThat(store.outbox().claim("node", NOW, NOW.plusSeconds(60), 10))
                .extracting(claim -> claim.delivery())
                .containsExactly(refused);
    }

    @Test
    void listsTheNewestFirst() {
        var old = aDelivery(NOW.minusSeconds(60));
        var newest = aDelivery(NOW);
        var middle = aDelivery(NOW.minusNanos(1_000));
        store.outbox().add(List.of(old, newest, middle));

        assertThat(ids(DeliveryState.PENDING, 10, 0)).containsExactly(newest.id(), middle.id(), old.id());
        assertThat(ids(DeliveryState.PENDING, 1, 1)).containsExactly(middle.id());
        assertThat(ids(DeliveryState.PENDING, 10, 3)).isEmpty();
        assertThat(ids(DeliveryState.HELD, 10, 0)).isEmpty();
    }

    @Test
    void showsWhatIsAboutTheseSubjectsWhateverItsState() {
        var failed = failed("no");
        var other = aDelivery(NOW.plusSeconds(1));
        store.outbox().add(List.of(other, aDelivery()));

        var about = deliveries.about(List.of(failed.subject(), other.subject(), UUID.randomUUID()), 10);

        assertThat(about).extracting(DeliveryStatus::id).containsExactly(other.id(), failed.id());
        assertThat(deliveries.about(List.of(failed.subject(), other.subject()), 1))
                .extracting(DeliveryStatus::id)
                .containsExactly(other.id());
    }

    @Test
    void countsWhatThereIsInEachState() {
        failed("no");
        failed("no");
        store.outbox().add(List.of(aDelivery()));

        var counts = deliveries.counts();

        assertThat(counts.getOrDefault(DeliveryState.FAILED, 0L)).isEqualTo(2);
        assertThat(counts.getOrDefault(DeliveryState.PENDING, 0L)).isEqualTo(1);
        assertThat(counts.getOrDefault(DeliveryState.DELIVERED, 0L)).isZero();
    }

    @Test
    void triesAFailedOneAgainFromTheBeginning() {
        var failed = failed("550");

        assertThat(deliveries.retry(failed.id(), NOW.plusSeconds(7))).isTrue();

        assertThat(deliveries.list(DeliveryState.PENDING, 10, 0))
                .singleElement()
                .satisfies(status -> assertThat(status.attempts()).isZero())
                .satisfies(status -> assertThat(status.nextTry()).isEqualTo(NOW.plusSeconds(7)));
    }

    @Test
    void sendsAHeldOneOnItsWay() {
        var assignment = anAssignment().unreachable().storedIn(store);
        var submission = aSubmissionTo(assignment).value();
        store.responses().submit(submission, Fixtures.TODAY);
        assertThat(ids(DeliveryState.HELD, 10, 0))
                .containsExactly(submission.toPoster().id());

        assertThat(deliveries.retry(submission.toPoster().id(), NOW)).isTrue();

        assertThat(ids(DeliveryState.HELD, 10, 0)).isEmpty();
        assertThat(store.outbox().claim("node", NOW, NOW.plusSeconds(60), 10))
                .anySatisfy(claim -> assertThat(claim.delivery().recipient()).isEqualTo(Fixtures.POSTER.email()));
    }

    @Test
    void triesNothingAgainThatWaitsOrIsDeliveredOrNeverWas() {
        var waiting = aDelivery(NOW.plusSeconds(500));
        store.outbox().add(List.of(waiting));
        var delivered = settled(new Outbox.Delivered(UUID.randomUUID(), 1));

        assertThat(deliveries.retry(waiting.id(), NOW)).isFalse();
        assertThat(deliveries.retry(delivered.id(), NOW)).isFalse();
        assertThat(deliveries.retry(UUID.randomUUID(), NOW)).isFalse();
        assertThat(store.outbox().nextDue()).contains(NOW.plusSeconds(500));
    }

    private Delivery failed(String reason) {
        return settled(new Outbox.Failed(UUID.randomUUID(), 1, reason));
    }

    /** A delivery with this outcome, whatever id that has. */
    private Delivery settled(Outbox.Outcome outcome) {
        var delivery = aDelivery();
        store.outbox().add(List.of(delivery));
        store.outbox().claim("node", NOW, NOW.plusSeconds(60), 1);
        Outbox.Outcome its = outcome instanceof Outbox.Failed failed
                ? new Outbox.Failed(delivery.id(), 1, failed.reason())
                : new Outbox.Delivered(delivery.id(), 1);
        store.outbox().settle("node", List.of(its));
        return delivery;
    }

    private List<UUID> ids(DeliveryState state, int limit, int offset) {
        return deliveries.list(state, limit, offset).stream()
                .map(DeliveryStatus::id)
                .toList();
    }
}
