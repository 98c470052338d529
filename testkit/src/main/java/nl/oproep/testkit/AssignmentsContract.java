package nl.oproep.testkit;

import static nl.oproep.assignment.AssignmentState.AWAITING_CONFIRMATION;
import static nl.oproep.assignment.AssignmentState.AWAITING_REVIEW;
import static nl.oproep.assignment.AssignmentState.CLOSED;
import static nl.oproep.assignment.AssignmentState.FINISHED;
import static nl.oproep.assignment.AssignmentState.OPEN;
import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.TODAY;
import static nl.oproep.testkit.Fixtures.aKey;
import static nl.oproep.testkit.Fixtures.anAssignment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.oproep.Store;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.Publication;
import nl.oproep.assignment.PublishedAssignment;
import nl.oproep.assignment.Reference;
import nl.oproep.assignment.spi.Assignments;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.StaleException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Assignments} promise. Extend it once per implementation and hand it an empty store. */
public abstract class AssignmentsContract {
    private Store store;
    private Assignments assignments;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        assignments = store.assignments();
    }

    @Test
    void findsWhatWasAddedExactlyAsItWas() {
        var key = aKey();
        var assignment = anAssignment().unreachable().value();

        assignments.add(assignment, key);

        assertThat(assignments.find(assignment.id())).contains(assignment);
        assertThat(assignments.find(assignment.reference())).contains(assignment);
        assertThat(assignments.find(key)).contains(assignment);
    }

    @Test
    void findsOneWithNothingInItThatMayBeAbsent() {
        var bare = SomeAssignment.bare();

        assignments.add(bare, aKey());

        assertThat(assignments.find(bare.id())).contains(bare);
    }

    @Test
    void findsEachAssignmentInEveryState() {
        for (var state : AssignmentState.values()) {
            var assignment = anAssignment().in(state).value();

            assignments.add(assignment, aKey());

            assertThat(assignments.find(assignment.id())).contains(assignment);
        }
    }

    @Test
    void findsNothingThatNeverWas() {
        anAssignment().storedIn(store);

        assertThat(assignments.find(UUID.randomUUID())).isEmpty();
        assertThat(assignments.find(Reference.create(Fixtures.RANDOM))).isEmpty();
        assertThat(assignments.find(aKey())).isEmpty();
    }

    @Test
    void refusesAnIdAReferenceOrAKeyThatIsTaken() {
        var key = aKey();
        var first = anAssignment().value();
        assignments.add(first, key);

        assertThatThrownBy(() -> assignments.add(first, aKey())).isInstanceOf(DuplicateException.class);
        assertThatThrownBy(() -> assignments.add(
                        anAssignment().referredToAs(first.reference()).value(), aKey()))
                .isInstanceOf(DuplicateException.class);
        assertThatThrownBy(() -> assignments.add(anAssignment().value(), key)).isInstanceOf(DuplicateException.class);

        assertThat(assignments.find(key)).contains(first);
        assertThat(assignments.list(OPEN, 10, 0)).containsExactly(first);
    }

    @Test
    void letsOneOfManyWithTheSameKeyIn() {
        var key = aKey();
        List<Callable<Integer>> posters = Collections.nCopies(8, () -> {
            try {
                assignments.add(anAssignment().value(), key);
                return 1;
            } catch (DuplicateException e) {
                return 0;
            }
        });

        assertThat(Crowd.atOnce(posters).stream().mapToInt(i -> i).sum()).isOne();
        assertThat(assignments.list(OPEN, 10, 0)).hasSize(1);
    }

    @Test
    void countsTheVersionUpWithEveryChange() {
        var added = anAssignment().storedIn(store);

        assignments.replace(changed(added, CLOSED));
        var closed = assignments.find(added.id()).orElseThrow();
        assignments.replace(changed(closed, OPEN));

        assertThat(closed.version()).isEqualTo(1);
        assertThat(closed.state()).isEqualTo(CLOSED);
        assertThat(assignments.find(added.reference()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void keepsTheKeyOfWhatIsChanged() {
        var key = aKey();
        var added = anAssignment().value();
        assignments.add(added, key);

        assignments.replace(changed(added, CLOSED));

        assertThat(assignments.find(key))
                .hasValueSatisfying(found -> assertThat(found.version()).isOne());
    }

    @Test
    void storesEveryPartOfAChange() {
        var added = anAssignment().in(AWAITING_CONFIRMATION).publishedAt(null).storedIn(store);
        var other = anAssignment()
                .titled("anders")
                .saying("\r\n.\n")
                .inRegion(null)
                .remote(true)
                .inDisciplines("ICT")
                .closingOn(TODAY.plusDays(3))
                .asking()
                .value();
        var next = new Assignment(
                added.id(),
                added.reference(),
                added.version(),
                OPEN,
                null,
                other.profile(),
                other.poster(),
                Language.NL,
                other.consent(),
                true,
                added.createdAt(),
                NOW.plusSeconds(5),
                null);

        assignments.replace(next);

        var found = assignments.find(added.id()).orElseThrow();
        assertThat(found.profile()).isEqualTo(other.profile());
        assertThat(found.language()).isEqualTo(next.language());
        assertThat(found.unreachable()).isTrue();
        assertThat(found.publishedAt()).isEqualTo(next.publishedAt());
        assertThat(found.state()).isEqualTo(OPEN);
    }

    @Test
    void refusesAChangeMadeFromAnOldVersion() {
        var added = anAssignment().storedIn(store);
        assignments.replace(changed(added, CLOSED));

        assertThatThrownBy(() -> assignments.replace(changed(added, OPEN))).isInstanceOf(StaleException.class);

        assertThat(assignments.find(added.id()).orElseThrow().state()).isEqualTo(CLOSED);
    }

    @Test
    void refusesAChangeOfWhatIsNotStored() {
        assertThatThrownBy(() -> assignments.replace(anAssignment().value())).isInstanceOf(StaleException.class);
    }

    @Test
    void letsOneOfManyChangesFromTheSameVersionWin() {
        var added = anAssignment().storedIn(store);
        List<Callable<Integer>> changes = Collections.nCopies(8, () -> {
            try {
                assignments.replace(changed(added, CLOSED));
                return 1;
            } catch (StaleException e) {
                return 0;
            }
        });

        assertThat(Crowd.atOnce(changes).stream().mapToInt(i -> i).sum()).isOne();
        assertThat(assignments.find(added.id()).orElseThrow().version()).isOne();
    }

    @Test
    void showsThePublicWhatIsOpenOrClosed() {
        var open = anAssignment().storedIn(store);
        var closed = anAssignment().in(CLOSED).storedIn(store);

        assertThat(assignments.publication(open.reference()))
                .isEqualTo(
                        new Publication.Found(new PublishedAssignment(open.reference(), 0, open.profile(), true, NOW)));
        assertThat(assignments.publication(closed.reference()))
                .isEqualTo(new Publication.Found(
                        new PublishedAssignment(closed.reference(), 0, closed.profile(), false, NOW)));
    }

    @Test
    void showsThePublicEveryChangeAtOnce() {
        var added = anAssignment().storedIn(store);
        assignments.publication(added.reference());

        assignments.replace(changed(added, CLOSED));

        assertThat(assignments.publication(added.reference()))
                .isEqualTo(new Publication.Found(
                        new PublishedAssignment(added.reference(), 1, added.profile(), false, NOW)));
    }

    @Test
    void tellsThePublicNothingOfWhatIsNotPublishedYet() {
        var awaiting =
                anAssignment().in(AWAITING_CONFIRMATION).publishedAt(null).storedIn(store);
        var reviewed = anAssignment().in(AWAITING_REVIEW).publishedAt(null).storedIn(store);
        var withdrawn = anAssignment().in(FINISHED).publishedAt(null).storedIn(store);

        for (var assignment : List.of(awaiting, reviewed, withdrawn)) {
            assertThat(assignments.publication(assignment.reference())).isEqualTo(new Publication.Unknown());
        }
        assertThat(assignments.publication(Reference.create(Fixtures.RANDOM))).isEqualTo(new Publication.Unknown());
    }

    @Test
    void tellsThePublicThatAPublishedOneIsGoneOnceItIsFinished() {
        var finished = anAssignment().in(FINISHED).storedIn(store);

        assertThat(assignments.publication(finished.reference())).isEqualTo(new Publication.Gone());
    }

    @Test
    void listsTheNewestOfAStateFirst() {
        var old = anAssignment().createdAt(NOW.minusSeconds(100)).storedIn(store);
        var newest = anAssignment().createdAt(NOW).storedIn(store);
        var middle = anAssignment().createdAt(NOW.minusNanos(1_000)).storedIn(store);
        anAssignment().in(CLOSED).storedIn(store);

        assertThat(assignments.list(OPEN, 10, 0)).containsExactly(newest, middle, old);
        assertThat(assignments.list(OPEN, 2, 0)).containsExactly(newest, middle);
        assertThat(assignments.list(OPEN, 2, 2)).containsExactly(old);
        assertThat(assignments.list(OPEN, 2, 3)).isEmpty();
        assertThat(assignments.list(AWAITING_REVIEW, 10, 0)).isEmpty();
    }

    static Assignment changed(Assignment a, AssignmentState state) {
        return new Assignment(
                a.id(),
                a.reference(),
                a.version(),
                state,
                a.outcome(),
                a.profile(),
                a.poster(),
                a.language(),
                a.consent(),
                a.unreachable(),
                a.createdAt(),
                a.publishedAt(),
                a.finishedAt());
    }
}
