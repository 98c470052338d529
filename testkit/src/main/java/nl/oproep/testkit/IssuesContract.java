package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.announcement.Audience;
import nl.oproep.announcement.Issue;
import nl.oproep.announcement.Stretch;
import nl.oproep.announcement.Tally;
import nl.oproep.announcement.spi.Issues;
import nl.oproep.kernel.spi.DuplicateException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Issues} promise. Extend it once per implementation and hand it an empty store. */
public abstract class IssuesContract {
    private Store store;
    private Issues issues;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        issues = store.issues();
    }

    @Test
    void findsWhatWasAddedExactlyAsItWas() {
        var fitting = new SomeIssue().value();
        var newsletter = new SomeIssue().to(Audience.EVERYBODY).value();

        issues.add(fitting);
        issues.add(newsletter);

        assertThat(issues.find(fitting.id())).contains(fitting);
        assertThat(issues.find(newsletter.id())).contains(newsletter);
        assertThat(issues.find(UUID.randomUUID())).isEmpty();
        assertThatThrownBy(() -> issues.add(fitting)).isInstanceOf(DuplicateException.class);
    }

    @Test
    void listsTheNewestFirst() {
        var old = new SomeIssue().createdAt(NOW).value();
        var recent = new SomeIssue().createdAt(NOW.plusSeconds(5)).value();
        issues.add(old);
        issues.add(recent);

        assertThat(issues.list(1, 0)).containsExactly(recent);
        assertThat(issues.list(9, 1)).containsExactly(old);
    }

    @Test
    void stopsAnIssueOnceAndFinishesItWhenNothingIsInHand() {
        var issue = new SomeIssue().value();
        issues.add(issue);

        assertThat(issues.stop(issue.id(), NOW.plusSeconds(9))).isTrue();
        assertThat(issues.stop(issue.id(), NOW.plusSeconds(10))).isFalse();

        var stopped = issues.find(issue.id()).orElseThrow();
        assertThat(stopped.finishedAt()).isEqualTo(NOW.plusSeconds(9));
        assertThat(stopped.content().details()).isEmpty();
        assertThat(store.stretches().next(NOW.plusSeconds(20))).isEmpty();
    }

    @Test
    void letsWhatIsInHandGoOutWhenAnIssueIsStopped() {
        var issue = new SomeIssue().value();
        issues.add(issue);
        var stretch = begun(issue);

        issues.stop(issue.id(), NOW);
        assertThat(issues.find(issue.id()).map(Issue::finishedAt)).isEmpty();

        store.stretches().settle(stretch, stretch.upTo(), new Tally(1, 0, 0), NOW, NOW.plusSeconds(2));
        assertThat(issues.find(issue.id()).orElseThrow().finishedAt()).isEqualTo(NOW.plusSeconds(2));
    }

    @Test
    void forgetsWhatIsAboutASubjectAndNothingElse() {
        var subject = UUID.randomUUID();
        var wiped = new SomeIssue().about(subject).value();
        var kept = new SomeIssue().value();
        List.of(wiped, kept).forEach(issues::add);
        begun(wiped);

        issues.forget(subject);

        assertThat(issues.list(9, 0)).containsExactly(kept);
        assertThat(store.stretches().takeOver("other", NOW.plusSeconds(600), NOW.plusSeconds(700)))
                .isEmpty();
    }

    private Stretch begun(Issue issue) {
        var stretch = new Stretch(
                UUID.randomUUID(),
                issue.id(),
                Issue.START,
                new SomeMember().value().id(),
                "node",
                1,
                NOW.plusSeconds(60));
        store.stretches().begin(stretch, NOW);
        return stretch;
    }
}
