package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.POSTER;
import static nl.oproep.testkit.Fixtures.TODAY;
import static nl.oproep.testkit.Fixtures.aSubmissionTo;
import static nl.oproep.testkit.Fixtures.anAssignment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.assignment.Assignment;
import nl.oproep.mail.DeliveryState;
import nl.oproep.mail.DeliveryStatus;
import nl.oproep.mail.spi.Outbox;
import nl.oproep.response.spi.PosterMails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link PosterMails} promise (P3, P6). Extend it once per implementation and hand it an empty store. */
public abstract class PosterMailsContract {
    private Store store;
    private PosterMails mails;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        mails = store.posterMails();
    }

    @Test
    void letsWaitWhatGoesToThisPosterAndNothingElse() {
        var assignment = anAssignment().storedIn(store);
        var toPoster = responded(assignment);
        responded(anAssignment().storedIn(store));

        assertThat(mails.hold(assignment.reference())).isEqualTo(1);

        assertThat(ids(DeliveryState.HELD)).containsExactly(toPoster);
        assertThat(store.outbox().claim("node", NOW.plusSeconds(99), NOW.plusSeconds(160), 10))
                .hasSize(5)
                .noneMatch(claim -> claim.delivery().id().equals(toPoster));
        assertThat(mails.hold(assignment.reference())).isZero();
    }

    @Test
    void leavesWhatSomebodyHasInHand() {
        var assignment = anAssignment().storedIn(store);
        responded(assignment);
        store.outbox().claim("node", NOW, NOW.plusSeconds(60), 10);

        assertThat(mails.hold(assignment.reference())).isZero();
    }

    @Test
    void sendsWhatWaitsAndWhatCameBackToTheAddressThatThePosterHas() {
        var assignment = anAssignment().storedIn(store);
        var first = responded(assignment);
        deliverAll();
        store.returns().returned(first, "came back", NOW);
        var second = responded(assignment);
        mails.hold(assignment.reference());
        var later = NOW.plusSeconds(200);

        assertThat(mails.release(assignment.reference(), later)).isEqualTo(2);

        var claims = store.outbox().claim("node", later, later.plusSeconds(60), 10);
        assertThat(claims)
                .filteredOn(claim -> claim.delivery().kind().name().equals("response-to-poster"))
                .allSatisfy(claim -> assertThat(claim.delivery().recipient()).isEqualTo(POSTER.email()))
                .allSatisfy(claim -> assertThat(claim.attempt()).isEqualTo(1))
                .extracting(claim -> claim.delivery().id())
                .containsExactlyInAnyOrder(first, second);
        assertThat(mails.release(assignment.reference(), later)).isZero();
    }

    @Test
    void sendsWhatAServerRefusedAtOnceToo() {
        var assignment = anAssignment().storedIn(store);
        var refused = responded(assignment);
        store.outbox().claim("node", NOW, NOW.plusSeconds(60), 10);
        store.outbox().settle("node", List.of(new Outbox.Failed(refused, 1, "550 5.1.1")));

        assertThat(mails.release(assignment.reference(), NOW.plusSeconds(9))).isEqualTo(1);

        assertThat(ids(DeliveryState.FAILED)).isEmpty();
        assertThat(ids(DeliveryState.PENDING)).contains(refused);
    }

    @Test
    void sendsOneThatCameBackOnceMore() {
        var returned = responded(anAssignment().storedIn(store));
        assertThat(mails.again(returned, NOW)).isFalse();
        deliverAll();
        store.returns().returned(returned, "came back", NOW);

        assertThat(mails.again(returned, NOW)).isTrue();
        assertThat(mails.again(returned, NOW)).isFalse();
        assertThat(mails.again(UUID.randomUUID(), NOW)).isFalse();

        assertThat(ids(DeliveryState.PENDING)).containsExactly(returned);
    }

    @Test
    void sendsNoMailToAnybodyElseOnceMore() {
        var submission = aSubmissionTo(anAssignment().storedIn(store)).value();
        store.responses().submit(submission, TODAY);
        deliverAll();
        var toCandidate = submission.toOthers().get(1).id();
        store.returns().returned(toCandidate, "came back", NOW);

        assertThat(mails.again(toCandidate, NOW)).isFalse();
    }

    private UUID responded(Assignment assignment) {
        var submission = aSubmissionTo(assignment).value();
        store.responses().submit(submission, TODAY);
        return submission.toPoster().id();
    }

    private void deliverAll() {
        var later = NOW.plusSeconds(99);
        store.outbox()
                .settle(
                        "node",
                        store.outbox().claim("node", later, later.plusSeconds(60), 20).stream()
                                .<Outbox.Outcome>map(claim ->
                                        new Outbox.Delivered(claim.delivery().id(), claim.attempt()))
                                .toList());
    }

    private List<UUID> ids(DeliveryState state) {
        return store.deliveries().list(state, 10, 0).stream()
                .map(DeliveryStatus::id)
                .toList();
    }
}
