package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.TODAY;
import static nl.oproep.testkit.Fixtures.aSubmissionTo;
import static nl.oproep.testkit.Fixtures.anAssignment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.assignment.Assignment;
import nl.oproep.procedure.Position;
import nl.oproep.procedure.Responder;
import nl.oproep.procedure.spi.Responders;
import nl.oproep.response.spi.Responses.Submission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Responders} promise. Extend it once per implementation and hand it an empty store. */
public abstract class RespondersContract {
    private Store store;
    private Responders responders;
    private Assignment assignment;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        responders = store.responders();
        assignment = anAssignment().storedIn(store);
    }

    private Submission submitted(SomeSubmission submission) {
        var value = submission.value();
        store.responses().submit(value, TODAY);
        return value;
    }

    private Submission by(String address, Instant at) {
        return submitted(aSubmissionTo(assignment).from(address).at(at));
    }

    /** Everybody, in steps of {@code max}. */
    private List<Responder> all(int max) {
        var all = new ArrayList<Responder>();
        @Nullable Position position = null;
        while (true) {
            var next = responders.after(assignment.reference(), position, max);
            all.addAll(next);
            if (next.size() < max) {
                return all;
            }
            position = next.get(max - 1).position();
        }
    }

    @Test
    void tellsWhoRespondedAndInWhichLanguage() {
        var response = by("Een@eerste.example", NOW).response();

        var all = responders.after(assignment.reference(), null, 10);

        assertThat(all).containsExactly(new Responder(response.id(), response.candidate(), response.language(), NOW));
        assertThat(all.get(0).candidate().email())
                .isEqualTo(response.candidate().email());
    }

    @Test
    void putsWhoeverRespondedFirstInFront() {
        var last = by("a@laatste.example", NOW.plusSeconds(2));
        var first = by("z@eerste.example", NOW);
        var middle = submitted(
                aSubmissionTo(assignment).from("m@midden.example").asking().at(NOW.plusSeconds(1)));

        assertThat(all(10))
                .extracting(Responder::response)
                .containsExactly(
                        first.response().id(),
                        middle.response().id(),
                        last.response().id());
    }

    @Test
    void namesEachAddressOnceByItsFirstResponse() {
        var again = by("TWEE@keer.example", NOW.plusSeconds(1));
        var first = by("twee@keer.example", NOW);
        var question = submitted(
                aSubmissionTo(assignment).from("Twee@Keer.example").asking().at(NOW.plusSeconds(2)));
        var sameMoment = List.of(by("gelijk@keer.example", NOW), by("gelijk@keer.example", NOW));

        assertThat(all(1))
                .extracting(Responder::response)
                .contains(first.response().id())
                .doesNotContain(again.response().id(), question.response().id())
                .hasSize(2);
        assertThat(sameMoment).hasSize(2);
    }

    @Test
    void leavesOutWhoRespondedElsewhere() {
        var elsewhere = anAssignment().storedIn(store);
        submitted(aSubmissionTo(elsewhere).from("zelfde@overal.example").at(NOW.minusSeconds(5)));
        var here = by("zelfde@overal.example", NOW);

        assertThat(all(10))
                .extracting(Responder::response)
                .containsExactly(here.response().id());
    }

    @Test
    void missesAndRepeatsNobodyInStepsOfAnySize() {
        for (int i = 0; i < 23; i++) {
            by("k" + i + "@velen.example", NOW.plusSeconds(i / 4));
        }

        assertThat(all(100)).hasSize(23).doesNotHaveDuplicates();
        assertThat(all(1)).isEqualTo(all(100));
        assertThat(all(7)).isEqualTo(all(100));
        assertThat(all(23)).isEqualTo(all(100));
    }

    @Test
    void knowsWhatIsHeld() {
        var response = by("een@eerste.example", NOW).response();

        assertThat(responders.holds(response.id())).isTrue();
        assertThat(responders.holds(UUID.randomUUID())).isFalse();
    }
}
