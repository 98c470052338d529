package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.anAssignment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.oproep.Store;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.ManagedAssignment;
import nl.oproep.assignment.Survey;
import nl.oproep.assignment.SurveyPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link nl.oproep.assignment.spi.Surveys} promise. Extend it once per implementation and hand it an empty store. */
public abstract class SurveysContract {
    private Store store;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
    }

    private Assignment stored(String title, AssignmentState state, int age) {
        return anAssignment()
                .titled(title)
                .saying("Tekst")
                .asking()
                .in(state)
                .createdAt(NOW.minusSeconds(age))
                .storedIn(store);
    }

    @Test
    void showEverythingButThePoster() {
        var one = stored("Controller", AssignmentState.CLOSED, 0);

        assertThat(page(null, List.of(), 1, 10).assignments())
                .containsExactly(new ManagedAssignment(
                        one.reference(),
                        one.version(),
                        one.state(),
                        one.outcome(),
                        one.profile(),
                        one.unreachable(),
                        one.createdAt(),
                        one.publishedAt(),
                        one.finishedAt()));
    }

    @Test
    void listTheNewestOfEveryStateFirst() {
        var old = stored("A", AssignmentState.FINISHED, 30);
        var newest = stored("B", AssignmentState.AWAITING_REVIEW, 10);
        var middle = stored("C", AssignmentState.OPEN, 20);

        assertThat(references(page(null, List.of(), 1, 2)))
                .containsExactly(newest.reference().value(), middle.reference().value());
        assertThat(references(page(null, List.of(), 2, 2)))
                .containsExactly(old.reference().value());
        assertThat(page(null, List.of(), 9, 2)).isEqualTo(new SurveyPage(List.of(), 3));
        assertThat(references(page(AssignmentState.OPEN, List.of(), 1, 9)))
                .containsExactly(middle.reference().value());
    }

    @Test
    void findByTheBeginningsOfWordsInEveryState() {
        var open = stored("Interim contrôller zorg", AssignmentState.OPEN, 10);
        var finished = stored("Controllerschap", AssignmentState.FINISHED, 20);
        stored("Zorgmanager", AssignmentState.CLOSED, 30);

        assertThat(references(page(null, List.of("contr"), 1, 9)))
                .containsExactly(open.reference().value(), finished.reference().value());
        assertThat(references(page(null, List.of("contr", "zor"), 1, 9)))
                .containsExactly(open.reference().value());
        assertThat(references(page(AssignmentState.FINISHED, List.of("contr"), 1, 9)))
                .containsExactly(finished.reference().value());
        assertThat(page(null, List.of("contr"), 1, 1).total()).isEqualTo(2);
        assertThat(page(null, List.of("ontr"), 1, 9)).isEqualTo(SurveyPage.NONE);
    }

    /** A poster who cannot be reached is a matter until the procedure has ended (P6). */
    @Test
    void findWhosePosterCannotBeReached() {
        var lost = anAssignment().unreachable().in(AssignmentState.CLOSED).storedIn(store);
        anAssignment().unreachable().in(AssignmentState.FINISHED).storedIn(store);
        anAssignment().storedIn(store);

        assertThat(references(store.surveys().page(new Survey(null, true, List.of(), 1, 9))))
                .containsExactly(lost.reference().value());
    }

    private SurveyPage page(@Nullable AssignmentState state, List<String> words, int page, int size) {
        return store.surveys().page(new Survey(state, false, words, page, size));
    }

    private static List<String> references(SurveyPage page) {
        return page.assignments().stream().map(a -> a.reference().value()).toList();
    }
}
