package nl.oproep.testkit;

import static nl.oproep.assignment.AssignmentState.AWAITING_CONFIRMATION;
import static nl.oproep.assignment.AssignmentState.CLOSED;
import static nl.oproep.assignment.AssignmentState.FINISHED;
import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.TODAY;
import static nl.oproep.testkit.Fixtures.aKey;
import static nl.oproep.testkit.Fixtures.aSubmissionTo;
import static nl.oproep.testkit.Fixtures.anAssignment;
import static nl.oproep.testkit.Fixtures.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nl.oproep.Store;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Sha256;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.DeliveryState;
import nl.oproep.mail.spi.Outbox.Claim;
import nl.oproep.partner.Subscription;
import nl.oproep.response.spi.Responses;
import nl.oproep.response.spi.Responses.Closed;
import nl.oproep.response.spi.Responses.Outcome;
import nl.oproep.response.spi.Responses.Repeated;
import nl.oproep.response.spi.Responses.Stored;
import nl.oproep.response.spi.Responses.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Responses} promise. Extend it once per implementation and hand it an empty store. */
public abstract class ResponsesContract {
    private Store store;
    private Responses responses;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        responses = store.responses();
    }

    @Test
    void findsWhatWasSubmittedExactlyAsItWas() {
        var submission =
                aSubmissionTo(anAssignment().storedIn(store)).with(bytes(9)).value();

        assertThat(submit(submission)).isEqualTo(new Stored());

        assertThat(responses.find(submission.response().id())).contains(submission.response());
    }

    @Test
    void findsAResponseByItsReceipt() {
        var assignment = anAssignment().storedIn(store);
        var submission = aSubmissionTo(assignment).with(bytes(9)).value();
        submit(submission);
        submit(aSubmissionTo(assignment).value());

        assertThat(responses.known(submission.response().receipt().receipt())).contains(submission.response());
        assertThat(responses.known("nobody-has-it")).isEmpty();
    }

    @Test
    void stampsWhetherTheCandidateIsAPartnerOnThatDay() {
        var assignment = anAssignment().storedIn(store);
        var partner = EmailAddress.of("kandidaat@KANDIDAAT-kanarie.example");
        store.partners().add(new Subscription(UUID.randomUUID(), partner, Fixtures.TODAY, Fixtures.TODAY));
        var during = aSubmissionTo(assignment).value();
        var before = aSubmissionTo(assignment).value();

        responses.submit(during, Fixtures.TODAY);
        responses.submit(before, Fixtures.TODAY.minusDays(1));

        assertThat(responses.find(during.response().id()))
                .contains(during.response().stamped(true));
        assertThat(responses.find(before.response().id())).contains(before.response());
    }

    @Test
    void findsNothingThatNeverWas() {
        assertThat(responses.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void putsThreeMailsInTheOutboxAndAddressesThePostersItself() {
        var assignment = anAssignment().storedIn(store);
        var submission = aSubmissionTo(assignment).value();

        submit(submission);

        var expected = new ArrayList<>(submission.toOthers());
        expected.add(submission.toPoster().to(assignment.poster().email(), Language.EN, submission.response()));
        assertThat(claimed()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(claimed()).isEmpty();
    }

    @Test
    void holdsTheMailToAPosterWhoWasFoundUnreachable() {
        var assignment = anAssignment().unreachable().storedIn(store);
        var submission = aSubmissionTo(assignment).value();

        assertThat(submit(submission)).isEqualTo(new Stored());

        assertThat(claimed()).containsExactlyInAnyOrderElementsOf(submission.toOthers());
        assertThat(store.deliveries().list(DeliveryState.HELD, 10, 0))
                .singleElement()
                .satisfies(held ->
                        assertThat(held.id()).isEqualTo(submission.toPoster().id()))
                .satisfies(held -> assertThat(held.nextTry()).isNull());
    }

    @Test
    void storesASubmissionThatIsSentTwiceOnceAndSendsOneSetOfMails() {
        var assignment = anAssignment().storedIn(store);
        var key = aKey();
        var first = aSubmissionTo(assignment).keyed(key).with(bytes(9)).value();
        submit(first);

        var again = submit(aSubmissionTo(assignment).keyed(key).with(bytes(9)).value());
        var another = submit(
                aSubmissionTo(assignment).keyed(key).saying("iets anders").value());

        assertThat(again).isEqualTo(new Repeated(first.response().receipt(), first.digest()));
        assertThat(another).isEqualTo(new Repeated(first.response().receipt(), first.digest()));
        assertThat(responses.list(assignment.reference(), 10, 0)).containsExactly(first.response());
        assertThat(claimed()).hasSize(3);
    }

    @Test
    void tellsASubmissionThatIsSentTwiceAlsoAfterTheClose() {
        var assignment = anAssignment().storedIn(store);
        var submission = aSubmissionTo(assignment).value();
        submit(submission);
        store.assignments().replace(in(CLOSED, assignment));

        assertThat(submit(submission)).isInstanceOf(Repeated.class);
    }

    @Test
    void letsOneOfManyWithTheSameKeyIn() {
        var assignment = anAssignment().storedIn(store);
        var key = aKey();
        List<Callable<Outcome>> clicks = Collections.nCopies(
                8,
                () -> submit(
                        aSubmissionTo(assignment).keyed(key).with(bytes(300)).value()));

        var outcomes = Crowd.atOnce(clicks);

        assertThat(outcomes.stream().filter(Stored.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Repeated.class::isInstance).distinct())
                .hasSize(1);
        assertThat(responses.list(assignment.reference(), 10, 0)).hasSize(1);
        assertThat(claimed()).hasSize(3);
    }

    @Test
    void refusesAResponseToWhatIsNotOpenAndStoresNothing() {
        for (var state : List.of(CLOSED, FINISHED, AWAITING_CONFIRMATION)) {
            var assignment = anAssignment().in(state).storedIn(store);
            var submission = aSubmissionTo(assignment).with(bytes(9)).value();

            assertThat(submit(submission)).isEqualTo(new Closed());

            assertThat(responses.find(submission.response().id())).isEmpty();
            assertThat(claimed()).isEmpty();
        }
    }

    @Test
    void refusesAResponseToWhatIsNotStored() {
        assertThat(submit(aSubmissionTo(anAssignment().value()).value())).isEqualTo(new Closed());
        assertThat(claimed()).isEmpty();
    }

    @Test
    void acceptsResponsesUntilTheClosingDateHasPassed() {
        var assignment = anAssignment().closingOn(TODAY).storedIn(store);

        assertThat(submit(aSubmissionTo(assignment).value())).isEqualTo(new Stored());
        assertThat(responses.submit(aSubmissionTo(assignment).value(), TODAY.plusDays(1)))
                .isEqualTo(new Closed());
    }

    @Test
    void saysThatTheAssignmentWasEditedMeanwhileAndStoresNothing() {
        var assignment = anAssignment().storedIn(store);
        store.assignments().replace(assignment);
        var submission = aSubmissionTo(assignment).value();

        assertThat(submit(submission)).isEqualTo(new Responses.Changed());

        assertThat(responses.find(submission.response().id())).isEmpty();
        assertThat(claimed()).isEmpty();
        assertThat(submit(aSubmissionTo(assignment).checkedAgainst(1).value())).isEqualTo(new Stored());
    }

    @Test
    void eitherGetsAResponseBeforeTheCloseOrRefusesIt() {
        var assignment = anAssignment().storedIn(store);
        var acts = new ArrayList<Callable<Boolean>>();
        IntStream.range(0, 11)
                .forEach(i -> acts.add(() -> submit(aSubmissionTo(assignment).value()) instanceof Stored));
        acts.add(() -> {
            store.assignments().replace(in(CLOSED, assignment));
            return false;
        });

        var accepted = Crowd.atOnce(acts).stream().filter(stored -> stored).count();

        assertThat(responses.list(assignment.reference(), 50, 0)).hasSize((int) accepted);
        assertThat(claimed()).hasSize(3 * (int) accepted);
        assertThat(submit(aSubmissionTo(assignment).checkedAgainst(1).value())).isEqualTo(new Closed());
    }

    @Test
    void acceptsNoneOnceTheCloseHasReturned() {
        for (int round = 0; round < 5; round++) {
            var assignment = anAssignment().storedIn(store);
            var stored = new ArrayList<Callable<Integer>>();
            stored.add(() -> {
                store.assignments().replace(in(CLOSED, assignment));
                return responses.list(assignment.reference(), 50, 0).size();
            });
            IntStream.range(0, 7)
                    .forEach(i -> stored.add(() -> {
                        submit(aSubmissionTo(assignment).value());
                        return 0;
                    }));

            int whenClosed = Crowd.atOnce(stored).get(0);

            assertThat(responses.list(assignment.reference(), 50, 0)).hasSize(whenClosed);
        }
    }

    @Test
    void listsTheNewestFirst() {
        var assignment = anAssignment().storedIn(store);
        var old = aSubmissionTo(assignment).at(NOW.minusSeconds(5)).value();
        var newest = aSubmissionTo(assignment).at(NOW).with(bytes(3)).value();
        var middle = aSubmissionTo(assignment).at(NOW.minusNanos(1_000)).value();
        submit(aSubmissionTo(anAssignment().storedIn(store)).value());
        for (var submission : List.of(old, newest, middle)) {
            submit(submission);
        }

        assertThat(responses.list(assignment.reference(), 10, 0))
                .containsExactly(newest.response(), middle.response(), old.response());
        assertThat(responses.list(assignment.reference(), 1, 1)).containsExactly(middle.response());
        assertThat(responses.list(assignment.reference(), 5, 3)).isEmpty();
        assertThat(responses.count(assignment.reference())).isEqualTo(3);
    }

    @Test
    void keepsTheExactCopySoThatItsDigestStaysTrue() {
        var submission = aSubmissionTo(anAssignment().storedIn(store)).value();
        submit(submission);

        var copy = responses.find(submission.response().id()).orElseThrow().exactCopy();

        assertThat(Sha256.of(copy)).isEqualTo(Sha256.of(submission.response().exactCopy()));
    }

    private Outcome submit(Submission submission) {
        return responses.submit(submission, TODAY);
    }

    private List<Delivery> claimed() {
        return store.outbox().claim("node", NOW.plusSeconds(1), NOW.plusSeconds(60), 1_000).stream()
                .map(Claim::delivery)
                .toList();
    }

    static Assignment in(AssignmentState state, Assignment a) {
        return AssignmentsContract.changed(a, state);
    }
}
