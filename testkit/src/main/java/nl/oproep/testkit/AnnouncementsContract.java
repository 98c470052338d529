package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.anAssignment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.announcement.spi.Announcements;
import nl.oproep.announcement.spi.Announcements.Due;
import nl.oproep.assignment.AssignmentState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Announcements} promise. Extend it once per implementation and hand it an empty store. */
public abstract class AnnouncementsContract {
    private Store store;
    private Announcements announcements;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        announcements = store.announcements();
    }

    @Test
    void tellsOfWhatWasPublishedTheLongestPublishedFirst() {
        var second = anAssignment().publishedAt(NOW.plusSeconds(1)).storedIn(store);
        var first = anAssignment().publishedAt(NOW).storedIn(store);
        anAssignment()
                .in(AssignmentState.AWAITING_CONFIRMATION)
                .publishedAt(null)
                .storedIn(store);

        assertThat(announcements.due(10))
                .containsExactly(new Due(first.id(), first.reference()), new Due(second.id(), second.reference()));
        assertThat(announcements.due(1)).hasSize(1);
    }

    @Test
    void countsAsAnnouncedOnceAndForEver() {
        var assignment = anAssignment().publishedAt(NOW).storedIn(store);
        var due = new Due(assignment.id(), assignment.reference());

        assertThat(announcements.mark(due)).isTrue();
        assertThat(announcements.mark(due)).isFalse();
        assertThat(announcements.due(10)).isEmpty();

        store.assignments().replace(assignment);
        assertThat(announcements.due(10)).isEmpty();
    }

    @Test
    void marksNothingThatIsNotThere() {
        var nothing = new Due(UUID.randomUUID(), anAssignment().value().reference());

        assertThat(announcements.mark(nothing)).isFalse();
    }
}
