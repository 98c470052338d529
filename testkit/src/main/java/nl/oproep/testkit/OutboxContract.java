package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.aDelivery;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nl.oproep.Store;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.DeliveryState;
import nl.oproep.mail.spi.Outbox;
import nl.oproep.mail.spi.Outbox.Claim;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an {@link Outbox} promises. Extend it once per implementation and hand it an empty store. */
public abstract class OutboxContract {
    private static final String NODE = "node-1";
    private static final Instant LEASE = NOW.plusSeconds(60);

    private Store store;
    private Outbox outbox;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        outbox = store.outbox();
    }

    @Test
    void givesOutWhatWasPutInExactlyAsItWas() {
        var delivery = aDelivery();

        outbox.add(List.of(delivery));

        assertThat(outbox.claim(NODE, NOW, LEASE, 10)).containsExactly(new Claim(delivery, 1));
    }

    @Test
    void takesNothingWhereNothingIs() {
        outbox.add(List.of());

        assertThat(outbox.claim(NODE, NOW, LEASE, 10)).isEmpty();
        assertThat(outbox.nextDue()).isEmpty();
    }

    @Test
    void takesWhatIsLongestDueFirstAndNoMoreThanAsked() {
        var third = aDelivery(NOW.minusNanos(1_000));
        var first = aDelivery(NOW.minusSeconds(9));
        var second = aDelivery(NOW.minusSeconds(3));
        outbox.add(List.of(third, first, second));

        assertThat(ids(outbox.claim(NODE, NOW, LEASE, 2))).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(ids(outbox.claim(NODE, NOW, LEASE, 2))).containsExactly(third.id());
    }

    @Test
    void givesWhatIsHeldToNobodyElseUntilTheLeaseEnds() {
        var delivery = put();
        outbox.claim(NODE, NOW, LEASE, 10);

        assertThat(outbox.claim("node-2", LEASE.minusNanos(1_000), LEASE.plusSeconds(60), 10))
                .isEmpty();
        assertThat(outbox.claim("node-2", LEASE, LEASE.plusSeconds(60), 10)).containsExactly(new Claim(delivery, 2));
    }

    @Test
    void neverGivesTheSameToTwo() {
        var all = IntStream.range(0, 200).mapToObj(i -> aDelivery()).toList();
        outbox.add(all);

        var claimed = Crowd.atOnce(IntStream.range(0, 4)
                .mapToObj(worker -> (Callable<List<UUID>>) () -> claimAll("node-" + worker))
                .toList());

        assertThat(claimed.stream().flatMap(List::stream))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(Delivery::id).toList());
    }

    @Test
    void lengthensTheLeaseOfWhatOneHoldsAndOfNothingElse() {
        outbox.add(List.of(aDelivery(NOW.minusSeconds(1)), aDelivery()));
        outbox.claim(NODE, NOW, LEASE, 1);
        var other = outbox.claim("node-2", NOW, LEASE, 1);

        assertThat(outbox.renew(NODE, NOW.plusSeconds(30), NOW.plusSeconds(90))).isOne();

        assertThat(ids(outbox.claim("node-3", LEASE, LEASE.plusSeconds(60), 10)))
                .isEqualTo(ids(other));
    }

    @Test
    void lengthensNothingForWhoHoldsNothing() {
        put();

        assertThat(outbox.renew(NODE, NOW, LEASE)).isZero();
    }

    @Test
    void takesBackAtOnceWhatACrashedNodeHeldWithoutCountingTheAttempt() {
        var delivery = put();
        outbox.claim(NODE, NOW, LEASE, 10);

        assertThat(outbox.release("node-2", NOW)).isZero();
        assertThat(outbox.release(NODE, NOW.plusSeconds(1))).isOne();

        assertThat(outbox.nextDue()).contains(NOW.plusSeconds(1));
        assertThat(outbox.claim(NODE, NOW.plusSeconds(1), LEASE, 10)).containsExactly(new Claim(delivery, 1));
    }

    @Test
    void neverGivesOutWhatWasDelivered() {
        settle(new Outbox.Delivered(held().id(), 1));

        assertThat(outbox.claim(NODE, LEASE.plusSeconds(1_000_000), LEASE, 10)).isEmpty();
        assertThat(outbox.nextDue()).isEmpty();
        assertThat(store.deliveries().list(DeliveryState.DELIVERED, 10, 0)).hasSize(1);
    }

    @Test
    void givesOutWhatWasPostponedWhenItsTimeHasCome() {
        var delivery = held();
        var next = NOW.plusSeconds(300);

        settle(new Outbox.Postponed(delivery.id(), 1, next, "451 4.7.1 greylisted"));

        assertThat(outbox.nextDue()).contains(next);
        assertThat(outbox.claim(NODE, next.minusNanos(1_000), LEASE, 10)).isEmpty();
        assertThat(outbox.claim(NODE, next, next.plusSeconds(60), 10)).containsExactly(new Claim(delivery, 2));
    }

    @Test
    void keepsWhatFailedForTheOperatorWithAllThatARetryNeeds() {
        var delivery = held();

        settle(new Outbox.Failed(delivery.id(), 1, "550 5.1.1 no such user"));

        assertThat(outbox.nextDue()).isEmpty();
        assertThat(store.deliveries().list(DeliveryState.FAILED, 10, 0))
                .singleElement()
                .satisfies(status -> assertThat(status.reason()).isEqualTo("550 5.1.1 no such user"));
        assertThat(store.deliveries().retry(delivery.id(), NOW.plusSeconds(9))).isTrue();
        assertThat(outbox.claim(NODE, NOW.plusSeconds(9), LEASE, 10)).containsExactly(new Claim(delivery, 1));
    }

    @Test
    void doesNotCountAnAttemptThatWasGivenBack() {
        var delivery = held();
        var next = NOW.plusSeconds(30);

        settle(new Outbox.GivenBack(delivery.id(), 1, next));

        assertThat(outbox.nextDue()).contains(next);
        assertThat(outbox.claim(NODE, next, LEASE, 10)).containsExactly(new Claim(delivery, 1));
    }

    @Test
    void forgetsWhatWasDropped() {
        settle(new Outbox.Dropped(held().id(), 1));

        assertThat(outbox.nextDue()).isEmpty();
        assertThat(store.deliveries().counts().values()).allMatch(count -> count == 0);
    }

    @Test
    void passesOverAnOutcomeFromWhoLostTheLease() {
        var delivery = held();
        var again = outbox.claim("node-2", LEASE, LEASE.plusSeconds(60), 10);

        settle(new Outbox.Failed(delivery.id(), 1, "too late"));

        assertThat(again).containsExactly(new Claim(delivery, 2));
        assertThat(store.deliveries().list(DeliveryState.FAILED, 10, 0)).isEmpty();
        outbox.settle("node-2", List.of(new Outbox.Delivered(delivery.id(), 2)));
        assertThat(store.deliveries().list(DeliveryState.DELIVERED, 10, 0)).hasSize(1);
    }

    @Test
    void passesOverAnOutcomeOfAnEarlierAttemptByTheSameNode() {
        var delivery = held();
        outbox.claim(NODE, LEASE, LEASE.plusSeconds(60), 10);

        settle(new Outbox.Dropped(delivery.id(), 1));

        assertThat(outbox.claim(NODE, LEASE.plusSeconds(60), LEASE.plusSeconds(120), 10))
                .containsExactly(new Claim(delivery, 3));
    }

    @Test
    void believesAnOutcomeAfterTheLeaseAsLongAsNobodyElseTookTheClaim() {
        var delivery = held();
        assertThat(outbox.renew(NODE, NOW, NOW.minusSeconds(60))).isOne();

        settle(new Outbox.Delivered(delivery.id(), 1));

        assertThat(store.deliveries().list(DeliveryState.DELIVERED, 10, 0)).hasSize(1);
    }

    @Test
    void settlesTheRestWhenOneOutcomeIsPassedOver() {
        var one = aDelivery();
        var two = aDelivery();
        outbox.add(List.of(one, two));
        outbox.claim(NODE, NOW, LEASE, 10);

        outbox.settle(
                NODE,
                List.of(
                        new Outbox.Delivered(UUID.randomUUID(), 1),
                        new Outbox.Delivered(one.id(), 7),
                        new Outbox.Delivered(two.id(), 1)));

        assertThat(store.deliveries().list(DeliveryState.DELIVERED, 10, 0))
                .singleElement()
                .satisfies(status -> assertThat(status.id()).isEqualTo(two.id()));
    }

    @Test
    void saysWhenTheNextIsDue() {
        outbox.add(List.of(aDelivery(NOW.plusSeconds(3)), aDelivery(NOW.minusSeconds(3))));

        assertThat(outbox.nextDue()).contains(NOW.minusSeconds(3));
        outbox.claim(NODE, NOW, LEASE, 10);
        assertThat(outbox.nextDue()).contains(NOW.plusSeconds(3));
    }

    private List<UUID> claimAll(String node) {
        var mine = new ArrayList<UUID>();
        for (int idle = 0; idle < 3; ) {
            var some = ids(outbox.claim(node, NOW, LEASE, 7));
            mine.addAll(some);
            idle = some.isEmpty() ? idle + 1 : 0;
        }
        return mine;
    }

    private Delivery put() {
        var delivery = aDelivery();
        outbox.add(List.of(delivery));
        return delivery;
    }

    private Delivery held() {
        var delivery = put();
        assertThat(new HashSet<>(ids(outbox.claim(NODE, NOW, LEASE, 10)))).containsExactly(delivery.id());
        return delivery;
    }

    private void settle(Outbox.Outcome outcome) {
        outbox.settle(NODE, List.of(outcome));
    }

    private static List<UUID> ids(List<Claim> claims) {
        return claims.stream().map(claim -> claim.delivery().id()).toList();
    }
}
