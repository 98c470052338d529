package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.aDelivery;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.DeliveryState;
import nl.oproep.mail.DeliveryStatus;
import nl.oproep.mail.SentMail;
import nl.oproep.mail.spi.Outbox;
import nl.oproep.mail.spi.Returns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Returns} promise (M4). Extend it once per implementation and hand it an empty store. */
public abstract class ReturnsContract {
    private Store store;
    private Returns returns;
    private final Delivery delivery = aDelivery();

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        returns = store.returns();
        store.outbox().add(List.of(delivery));
        store.outbox().claim("node", NOW, NOW.plusSeconds(60), 1);
    }

    @Test
    void findsAMailByItsTagBeforeAndAfterItIsDelivered() {
        var known = new SentMail(delivery.id(), delivery.kind(), delivery.subject(), delivery.language());

        assertThat(returns.find(delivery.tag())).contains(known);
        settle(new Outbox.Delivered(delivery.id(), 1));

        assertThat(returns.find(delivery.tag())).contains(known);
        assertThat(returns.find(delivery.tag().substring(1))).isEmpty();
    }

    @Test
    void takesADeliveredOneBackOnce() {
        settle(new Outbox.Delivered(delivery.id(), 1));

        assertThat(returns.returned(delivery.id(), "came back with 5.1.1: \u0000no", NOW))
                .isTrue();
        assertThat(returns.returned(delivery.id(), "again", NOW)).isFalse();

        assertThat(only(DeliveryState.RETURNED).reason())
                .startsWith("came back with 5.1.1")
                .doesNotContain("again");
        assertThat(only(DeliveryState.RETURNED).nextTry()).isNull();
    }

    @Test
    void takesOneBackWhoseDeliveryIsNotWrittenDownYet() {
        assertThat(returns.returned(delivery.id(), "came back", NOW)).isTrue();

        settle(new Outbox.Delivered(delivery.id(), 1));

        assertThat(only(DeliveryState.RETURNED).reason()).isEqualTo("came back");
        assertThat(store.outbox().nextDue()).isEmpty();
    }

    @Test
    void takesNothingBackThatNoServerTookOrThatNeverWas() {
        settle(new Outbox.Failed(delivery.id(), 1, "550"));

        assertThat(returns.returned(delivery.id(), "came back", NOW)).isFalse();
        assertThat(returns.returned(UUID.randomUUID(), "came back", NOW)).isFalse();

        assertThat(only(DeliveryState.FAILED).reason()).isEqualTo("550");
    }

    @Test
    void writesDownWhatIsHeardOfADeliveredOneAndOfNoOther() {
        returns.noted(delivery.id(), "too early");
        settle(new Outbox.Delivered(delivery.id(), 1));
        assertThat(only(DeliveryState.DELIVERED).reason()).isNull();

        returns.noted(delivery.id(), "is late");

        assertThat(only(DeliveryState.DELIVERED).reason()).isEqualTo("is late");
    }

    @Test
    void takesPartInATransaction() {
        settle(new Outbox.Delivered(delivery.id(), 1));

        try {
            store.transactions().within(() -> {
                returns.returned(delivery.id(), "came back", NOW);
                throw new IllegalStateException("broken off");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("broken off");
        }

        assertThat(only(DeliveryState.DELIVERED).reason()).isNull();
    }

    private void settle(Outbox.Outcome outcome) {
        store.outbox().settle("node", List.of(outcome));
    }

    private DeliveryStatus only(DeliveryState state) {
        var found = store.deliveries().list(state, 10, 0);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
