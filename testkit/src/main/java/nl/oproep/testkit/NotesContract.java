package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.operator.Noted;
import nl.oproep.operator.spi.Notes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Notes} promise. Extend it once per implementation and hand it an empty store. */
public abstract class NotesContract {
    private Notes notes;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        notes = emptyStore().notes();
    }

    @Test
    void listTheNewestFirst() {
        var added = noted("a", "b", "a");

        assertThat(notes.list(2, 0)).containsExactly(added.get(2), added.get(1));
        assertThat(notes.list(2, 2)).containsExactly(added.get(0));
        assertThatThrownBy(() -> notes.add(added.get(0))).isInstanceOf(DuplicateException.class);
    }

    @Test
    void findWhatWasDoneToOneThing() {
        var added = noted("a", "b", "a", "a");

        assertThat(notes.about("a", 2)).containsExactly(added.get(3), added.get(2));
        assertThat(notes.about("c", 2)).isEmpty();
    }

    @Test
    void forgetWhatIsOldAndNoMoreThanAsked() {
        var added = noted("a", "b", "c", "d");

        int first = notes.forget(added.get(3).at(), 2);
        int second = notes.forget(added.get(3).at(), 2);

        assertThat(first).isEqualTo(2);
        assertThat(second).isEqualTo(1);
        assertThat(notes.list(9, 0)).containsExactly(added.get(3));
    }

    private List<Noted> noted(String... references) {
        var added = new ArrayList<Noted>();
        for (var reference : references) {
            var note = new Noted(
                    UUID.randomUUID(),
                    NOW.plusSeconds(added.size()),
                    added.isEmpty() ? null : UUID.randomUUID(),
                    "assignment.close",
                    reference);
            notes.add(note);
            added.add(note);
        }
        return added;
    }
}
