package nl.oproep.testkit;

import static nl.oproep.assignment.AssignmentState.CLOSED;
import static nl.oproep.testkit.Fixtures.TODAY;
import static nl.oproep.testkit.Fixtures.anAssignment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.oproep.Store;
import nl.oproep.assignment.Assignment;
import nl.oproep.board.BoardEntry;
import nl.oproep.board.BoardQuery;
import nl.oproep.board.spi.BoardEntries;
import nl.oproep.board.spi.BoardEntries.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link BoardEntries} promise to whoever keeps an index in memory. Extend it once per implementation and hand it an empty store. */
public abstract class BoardChangesContract {
    private Store store;
    private BoardEntries board;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        board = store.boardEntries();
    }

    @Test
    void tellsEveryChangeInOrderWithWhatItCanBeFoundBy() {
        var first = anAssignment()
                .titled("Eén Twee")
                .saying("twee drie")
                .inRegion("Vier")
                .asking()
                .storedIn(store);
        var second = anAssignment().storedIn(store);

        var changes = board.changes(Instant.EPOCH, null, 10);

        assertThat(changes)
                .extracting(Change::reference)
                .containsExactlyInAnyOrder(
                        first.reference().value(), second.reference().value());
        assertThat(changes)
                .isSortedAccordingTo(Comparator.comparing(Change::changedAt).thenComparing(Change::reference));
        var change = of(first, changes);
        assertThat(change.words()).containsExactlyInAnyOrder("een", "twee", "drie", "vier");
        assertThat(change.entry()).isEqualTo(entry(first));
    }

    @Test
    void tellsWhatLeftTheBoard() {
        var assignment = anAssignment().storedIn(store);
        var before = board.changes(Instant.EPOCH, null, 10);

        store.assignments().replace(AssignmentsContract.changed(assignment, CLOSED));

        var after = board.changes(Instant.EPOCH, null, 10);
        assertThat(of(assignment, before).entry()).isNotNull();
        assertThat(after).hasSize(1);
        assertThat(of(assignment, after).entry()).isNull();
        assertThat(of(assignment, after).changedAt())
                .isAfterOrEqualTo(of(assignment, before).changedAt());
    }

    @Test
    void goesOnAfterTheLastChangeThatWasRead() {
        for (int i = 0; i < 5; i++) {
            anAssignment().storedIn(store);
        }
        var all = board.changes(Instant.EPOCH, null, 10);

        var pieces = new ArrayList<Change>();
        for (var piece = board.changes(Instant.EPOCH, null, 2);
                !piece.isEmpty();
                piece = board.changes(last(pieces).changedAt(), last(pieces).reference(), 2)) {
            pieces.addAll(piece);
        }

        assertThat(pieces).isEqualTo(all);
        assertThat(board.changes(last(all).changedAt(), null, 10)).contains(last(all));
        assertThat(board.changes(last(all).changedAt().plusSeconds(1), null, 10))
                .isEmpty();
    }

    private BoardEntry entry(Assignment assignment) {
        return board.search(new BoardQuery(List.of(), null, null, false, TODAY, 1, 100)).entries().stream()
                .filter(entry -> entry.reference().equals(assignment.reference()))
                .findFirst()
                .orElseThrow();
    }

    private static Change of(Assignment assignment, List<Change> changes) {
        return changes.stream()
                .filter(change ->
                        change.reference().equals(assignment.reference().value()))
                .findFirst()
                .orElseThrow();
    }

    private static Change last(List<Change> changes) {
        return changes.get(changes.size() - 1);
    }
}
