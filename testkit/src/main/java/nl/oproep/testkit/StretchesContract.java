package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.announcement.Issue;
import nl.oproep.announcement.Stretch;
import nl.oproep.announcement.Tally;
import nl.oproep.announcement.spi.Stretches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Stretches} promise. Extend it once per implementation and hand it an empty store. */
public abstract class StretchesContract {
    private static final Instant ENDS = NOW.plusSeconds(60);
    private static final UUID FIRST = new SomeMember().value().id();
    private static final UUID SECOND = new SomeMember().value().id();

    private Store store;
    private Stretches stretches;
    private Issue issue;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        stretches = store.stretches();
        issue = new SomeIssue().value();
        store.issues().add(issue);
    }

    @Test
    void goesOnBehindTheStretchThatWasBegun() {
        begin("node", SECOND, NOW.plusSeconds(1));

        var turn = stretches.next(NOW.plusSeconds(2)).orElseThrow();

        assertThat(turn.issue().cursor()).isEqualTo(SECOND);
        assertThat(turn.freeFrom()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void givesIssuesTheirTurnInOrderOfWaiting() {
        var later = new SomeIssue().createdAt(NOW.plusSeconds(1)).value();
        store.issues().add(later);
        assertThat(turn()).isEqualTo(issue.id());

        begin("node", FIRST, NOW.plusSeconds(5));
        assertThat(turn()).isEqualTo(later.id());
    }

    @Test
    void finishesAnIssueWithItsLastStretchAndNotBefore() {
        var first = begin("node", FIRST, NOW);
        var second = begin("other", SECOND, NOW);
        stretches.exhaust(issue.id(), NOW);

        assertThat(stretches.next(NOW)).isEmpty();
        assertThat(settle(first, FIRST, new Tally(3, 1, 0))).isTrue();
        assertThat(found().finishedAt()).isNull();

        assertThat(settle(second, SECOND, new Tally(2, 0, 1))).isTrue();
        assertThat(found().finishedAt()).isEqualTo(NOW.plusSeconds(3));
        assertThat(found().tally()).isEqualTo(new Tally(5, 1, 1));
        assertThat(found().content().details()).isEmpty();
    }

    @Test
    void finishesAnIssueWithoutAnyMembersAtOnce() {
        stretches.exhaust(issue.id(), NOW.plusSeconds(7));

        assertThat(found().finishedAt()).isEqualTo(NOW.plusSeconds(7));
    }

    @Test
    void keepsWhatIsLeftOfAStretchForWhoeverTakesItOver() {
        var begun = begin("node", SECOND, NOW);
        settle(begun, FIRST, new Tally(1, 0, 0));
        assertThat(stretches.takeOver("other", ENDS.minusMillis(1), ENDS.plusSeconds(60)))
                .isEmpty();

        var taken = stretches.takeOver("other", ENDS, ENDS.plusSeconds(60)).orElseThrow();

        assertThat(taken.after()).isEqualTo(FIRST);
        assertThat(taken.upTo()).isEqualTo(SECOND);
        assertThat(taken.owner()).isEqualTo("other");
        assertThat(taken.attempt()).isEqualTo(2);
        assertThat(stretches.takeOver("third", ENDS, ENDS.plusSeconds(60))).isEmpty();
    }

    @Test
    void countsNothingOfWhoLostItsLease() {
        var begun = begin("node", SECOND, NOW);
        stretches.takeOver("node", ENDS, ENDS.plusSeconds(60));

        assertThat(settle(begun, SECOND, new Tally(9, 0, 0))).isFalse();
        assertThat(found().tally()).isEqualTo(Tally.NOTHING);
    }

    @Test
    void lengthensLeasesThatHaveNotEnded() {
        var mine = begin("node", FIRST, NOW);
        var others = begin("other", SECOND, NOW);
        var both = List.of(mine.id(), others.id());

        assertThat(stretches.renew("node", both, NOW, ENDS.plusSeconds(30))).isEqualTo(1);
        assertThat(stretches.takeOver("third", ENDS, ENDS.plusSeconds(99)).map(Stretch::id))
                .contains(others.id());
        assertThat(stretches.takeOver("third", ENDS, ENDS.plusSeconds(99))).isEmpty();
        assertThat(stretches.renew("node", both, ENDS.plusSeconds(30), ENDS.plusSeconds(99)))
                .isZero();
    }

    @Test
    void givesBackWhatANodeHeldWhenItStartsAgain() {
        begin("node", FIRST, NOW);
        begin("other", SECOND, NOW);

        assertThat(stretches.release("node", NOW.plusSeconds(1))).isEqualTo(1);

        assertThat(stretches.takeOver("node", NOW.plusSeconds(1), ENDS).map(Stretch::upTo))
                .contains(FIRST);
        assertThat(stretches.takeOver("node", NOW.plusSeconds(1), ENDS)).isEmpty();
    }

    private UUID turn() {
        return stretches.next(NOW.plusSeconds(9)).orElseThrow().issue().id();
    }

    private Issue found() {
        return store.issues().find(issue.id()).orElseThrow();
    }

    private boolean settle(Stretch stretch, UUID settled, Tally tally) {
        return stretches.settle(stretch, settled, tally, ENDS, NOW.plusSeconds(3));
    }

    private Stretch begin(String owner, UUID upTo, Instant freeFrom) {
        var stretch = new Stretch(UUID.randomUUID(), issue.id(), found().cursor(), upTo, owner, 1, ENDS);
        stretches.begin(stretch, freeFrom);
        return stretch;
    }
}
