package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.TODAY;
import static nl.oproep.testkit.Fixtures.aPosting;
import static nl.oproep.testkit.Fixtures.aResponseTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.oproep.Policies;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.EditAssignment;
import nl.oproep.assignment.Managed;
import nl.oproep.assignment.Outcome;
import nl.oproep.assignment.Publication;
import nl.oproep.assignment.PublicationPolicy;
import nl.oproep.board.BoardSearch;
import nl.oproep.kernel.Token;
import nl.oproep.kernel.Violation;
import nl.oproep.response.Submitted;
import org.junit.jupiter.api.Test;

class ManagingJourneyTest {
    private final Town town = new Town();

    @Test
    void thePosterClosesAndReopens() {
        var reference = town.published();

        assertThat(town.oproep.managing().close(town.manageLink())).isInstanceOf(Managed.Done.class);
        assertThat(town.shown(reference).open()).isFalse();
        assertThat(town.oproep.board().search(BoardSearch.ALL).entries()).isEmpty();
        assertThat(town.oproep.managing().close(town.manageLink())).isInstanceOf(Managed.Done.class);

        assertThat(town.oproep.managing().reopen(town.manageLink())).isInstanceOf(Managed.Done.class);
        assertThat(town.shown(reference).open()).isTrue();
    }

    @Test
    void nothingOfAWithdrawnAssignmentIsShownAndThereIsNoWayBack() {
        var reference = town.published();

        assertThat(town.oproep.managing().withdraw(town.manageLink())).isInstanceOf(Managed.Done.class);

        assertThat(town.oproep.publications().find(reference)).isEqualTo(new Publication.Gone());
        assertThat(town.oproep.board().search(BoardSearch.ALL).total()).isZero();
        assertThat(town.managed().outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(town.oproep.managing().reopen(town.manageLink())).isInstanceOf(Managed.NotNow.class);
        assertThat(town.oproep.managing().close(town.manageLink())).isInstanceOf(Managed.NotNow.class);
        assertThat(town.oproep.managing().publish(town.manageLink())).isInstanceOf(Managed.NotNow.class);
        assertThat(town.oproep.managing().extend(town.manageLink(), TODAY.plusDays(20)))
                .isInstanceOf(Managed.NotNow.class);
        assertThat(town.oproep.managing().edit(town.manageLink(), edit("x"))).isInstanceOf(Managed.NotNow.class);
        assertThat(town.oproep.supervising().reopen(reference)).isInstanceOf(Managed.NotNow.class);
    }

    @Test
    void aClosingDatePassesByItselfAtTheEndOfThatDayInTheNetworksZone() {
        var reference = town.published(aPosting().closingOn(TODAY));

        town.clock.set(Instant.parse("2026-11-23T22:59:59.999Z"));
        assertThat(town.oproep.responding().submit(aResponseTo(reference).value()))
                .isInstanceOf(Submitted.Received.class);
        assertThat(town.oproep.board().search(BoardSearch.ALL).total()).isOne();

        town.clock.set(Instant.parse("2026-11-23T23:00:00Z"));
        assertThat(town.oproep
                        .responding()
                        .submit(aResponseTo(reference).motivatedBy("later").value()))
                .isEqualTo(new Submitted.Closed());
        assertThat(town.oproep.board().search(BoardSearch.ALL).total()).isZero();
    }

    @Test
    void extendingOpensAgainWhatOnlyItsDateHadClosed() {
        var reference = town.published(aPosting().closingOn(TODAY));
        town.clock.pass(Duration.ofDays(3));

        assertThat(town.oproep.managing().reopen(town.manageLink())).isInstanceOf(Managed.Refused.class);
        assertThat(town.oproep.managing().extend(town.manageLink(), TODAY)).isInstanceOf(Managed.Refused.class);
        assertThat(town.oproep.managing().extend(town.manageLink(), TODAY.plusYears(5)))
                .isInstanceOf(Managed.Refused.class);
        assertThat(town.oproep.managing().extend(town.manageLink(), TODAY.plusDays(5)))
                .isInstanceOf(Managed.Done.class);

        assertThat(town.shown(reference).respondable(town.oproep.today())).isTrue();
    }

    @Test
    void anEditIsPublishedAndItsExactCopyGoesToThePoster() {
        var reference = town.published();

        var edited = town.oproep.managing().edit(town.manageLink(), edit("Een andere tekst.\r\n.\n"));

        assertThat(edited).isInstanceOf(Managed.Done.class);
        assertThat(town.shown(reference).profile().text()).isEqualTo("Een andere tekst.\r\n.\n");
        town.deliver();
        assertThat(town.last(Town.POSTER).copy()).contains("Een andere tekst.\r\n.\n");
    }

    @Test
    void anEditMadeFromAnOldPageOverwritesNothing() {
        var reference = town.published();
        var early = edit("De eerste.");
        town.oproep.managing().edit(town.manageLink(), edit("De tweede."));

        var late = town.oproep.managing().edit(town.manageLink(), early);

        assertThat(keys(late)).containsExactly("edit.stale");
        assertThat(town.shown(reference).profile().text()).isEqualTo("De tweede.");
    }

    @Test
    void anEditIsCheckedAsAPostingIs() {
        var reference = town.published();

        var refused = town.oproep.managing().edit(town.manageLink(), edit("Bel 06-00424242"));

        assertThat(keys(refused)).containsExactly("anonymity.PHONE");
        assertThat(town.oproep.managing().check(town.manageLink(), edit("Bel 06-00424242")))
                .hasSize(1);
        assertThat(town.shown(reference).profile().text()).isEqualTo(Fixtures.HURTING);
    }

    @Test
    void underReviewAnEditWaitsForTheNetworkAgain() {
        var reviewed = new Town(Policies.STANDARD.publishing(PublicationPolicy.AFTER_REVIEW));
        var reference = reviewed.posted(aPosting());
        reviewed.deliver();
        reviewed.oproep.supervising().release(reference);
        var edit = new EditAssignment(
                reviewed.managed().version(), aPosting().saying("Nieuw.").draft(), "16.21", false);

        assertThat(reviewed.oproep.managing().edit(reviewed.manageLink(), edit)).isInstanceOf(Managed.Done.class);

        assertThat(reviewed.oproep.publications().find(reference)).isEqualTo(new Publication.Unknown());
        reviewed.oproep.supervising().release(reference);
        assertThat(reviewed.shown(reference).profile().text()).isEqualTo("Nieuw.");
    }

    @Test
    void anUnknownSecretOpensNothingWhateverIsAsked() {
        town.published();
        var managing = town.oproep.managing();

        for (var token : List.of(Token.supplied(""), Token.supplied("x".repeat(5000)), Token.supplied("\0é😀"))) {
            assertThat(managing.find(token)).isEmpty();
            assertThat(List.of(
                            managing.confirm(token),
                            managing.publish(token),
                            managing.close(token),
                            managing.reopen(token),
                            managing.withdraw(token),
                            managing.extend(token, TODAY),
                            managing.edit(token, edit("x"))))
                    .containsOnly(new Managed.Unknown());
        }
    }

    @Test
    void whatThePosterSeesBehindTheLinkHoldsNothingOfThePoster() {
        town.published();

        assertThat(town.managed().toString())
                .doesNotContainIgnoringCase("kanarie")
                .doesNotContain("Plaatser");
    }

    @Test
    void theOperatorClosesReopensAndFinishes() {
        var reference = town.published();
        var supervising = town.oproep.supervising();

        assertThat(supervising.close(reference)).isInstanceOf(Managed.Done.class);
        assertThat(supervising.reopen(reference)).isInstanceOf(Managed.Done.class);
        assertThat(supervising.finish(reference, Outcome.FILLED_OTHERWISE)).isInstanceOf(Managed.Done.class);
        assertThat(supervising.finish(reference, Outcome.FILLED_OTHERWISE)).isInstanceOf(Managed.Done.class);
        assertThat(supervising.finish(reference, Outcome.WITHDRAWN)).isInstanceOf(Managed.NotNow.class);

        assertThat(supervising.list(AssignmentState.FINISHED, 10, 0))
                .singleElement()
                .satisfies(finished -> assertThat(finished.outcome()).isEqualTo(Outcome.FILLED_OTHERWISE));
    }

    private EditAssignment edit(String text) {
        return new EditAssignment(
                town.managed().version(), aPosting().saying(text).draft(), "16.21", false);
    }

    private static List<String> keys(Managed managed) {
        assertThat(managed).isInstanceOf(Managed.Refused.class);
        return ((Managed.Refused) managed)
                .violations().stream().map(Violation::key).toList();
    }
}
