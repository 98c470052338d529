package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.HURTING;
import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.anAssignment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.Outcome;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.procedure.ReportedVia;
import nl.oproep.procedure.Stage;
import nl.oproep.procedure.Update;
import nl.oproep.procedure.spi.Updates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Updates} promise. Extend it once per implementation and hand it an empty store. */
public abstract class UpdatesContract {
    private Updates updates;
    private Assignment assignment;
    private Assignment other;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        var store = emptyStore();
        updates = store.updates();
        assignment = anAssignment().storedIn(store);
        other = anAssignment().storedIn(store);
    }

    private static Update update(
            Assignment of, int number, @Nullable Stage stage, @Nullable Outcome outcome, @Nullable String text) {
        return new Update(
                of.id(),
                number,
                of.reference(),
                of.profile().title(),
                stage,
                outcome,
                text,
                ReportedVia.MAIL,
                NOW.plusSeconds(number));
    }

    @Test
    void keepsEveryCodePoint() {
        var stage = update(assignment, 1, Stage.INTERVIEWS, null, HURTING);
        var end = update(assignment, 2, null, Outcome.FILLED_OTHERWISE, null);

        updates.add(stage);
        updates.add(end);

        assertThat(updates.find(assignment.id(), 1)).contains(stage);
        assertThat(updates.find(assignment.id(), 2)).contains(end);
        assertThat(updates.find(assignment.id(), 3)).isEmpty();
        assertThat(updates.find(UUID.randomUUID(), 1)).isEmpty();
    }

    @Test
    void listsThoseOfOneAssignmentInOrder() {
        var second = update(assignment, 2, Stage.ON_HOLD, null, null);
        var first = update(assignment, 1, Stage.IN_SELECTION, null, null);
        updates.add(second);
        updates.add(first);
        updates.add(update(other, 1, Stage.CANDIDATE_CHOSEN, null, null));

        assertThat(updates.list(assignment.id())).containsExactly(first, second);
        assertThat(updates.list(UUID.randomUUID())).isEmpty();
    }

    @Test
    void refusesANumberThatIsTaken() {
        var first = update(assignment, 1, Stage.IN_SELECTION, null, null);
        updates.add(first);

        assertThatThrownBy(() -> updates.add(update(assignment, 1, Stage.ON_HOLD, null, null)))
                .isInstanceOf(DuplicateException.class);

        assertThat(updates.list(assignment.id())).containsExactly(first);
    }
}
