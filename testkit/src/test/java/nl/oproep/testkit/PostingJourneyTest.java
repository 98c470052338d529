package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.HURTING;
import static nl.oproep.testkit.Fixtures.aPosting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.oproep.Policies;
import nl.oproep.assignment.AnonymityPolicy;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.Giveaway;
import nl.oproep.assignment.Managed;
import nl.oproep.assignment.Posted;
import nl.oproep.assignment.PosterDetails;
import nl.oproep.assignment.Publication;
import nl.oproep.assignment.PublicationPolicy;
import nl.oproep.assignment.Reference;
import nl.oproep.board.BoardSearch;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.Token;
import nl.oproep.kernel.Violation;
import org.junit.jupiter.api.Test;

class PostingJourneyTest {
    private final Town town = new Town();

    @Test
    void thePosterGetsAnExactCopyAtOnceWithTheTwoPrivateLinks() {
        var reference = town.posted(aPosting());

        town.deliver();

        var mail = town.last(Town.POSTER);
        var copy = mail.copy();
        assertThat(town.mailbox.arrived()).hasSize(1);
        assertThat(mail.subject()).contains(reference.value()).doesNotContain("controller");
        assertThat(mail.text()).contains(copy).contains(Sha256.of(copy).hex());
        assertThat(copy)
                .contains(HURTING)
                .contains("Interim controller ‘zorg’ 😀")
                .contains("Kanarie Opdrachtgever BV", "Geheime ’t Plaatser", "06-00424242", "16.21")
                .doesNotContain(town.manageLink().secret(), town.confirmLink().secret(), reference.value());
    }

    @Test
    void nothingIsSeenBeforeTheClickAndEverythingRightAfterIt() {
        var reference = town.posted(aPosting());
        town.deliver();
        assertThat(town.oproep.publications().find(reference)).isEqualTo(new Publication.Unknown());
        assertThat(town.oproep.board().search(BoardSearch.ALL).entries()).isEmpty();

        var confirmed = town.oproep.managing().confirm(town.confirmLink());

        assertThat(confirmed).isInstanceOf(Managed.Done.class);
        assertThat(town.shown(reference).open()).isTrue();
        assertThat(town.oproep.board().search(BoardSearch.ALL).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.reference()).isEqualTo(reference));
    }

    @Test
    void whatIsPublishedIsExactlyWhatWasSupplied() {
        var reference = town.published();

        var profile = town.shown(reference).profile();

        assertThat(profile.title()).isEqualTo("Interim controller ‘zorg’ 😀");
        assertThat(profile.text()).isEqualTo(HURTING);
        assertThat(profile.requirements())
                .extracting(requirement -> requirement.label())
                .containsExactly("Jaren ervaring", "Nederlands", "Motiveer uw aanpak");
    }

    @Test
    void thePublicViewLeadsToNothingOfThePoster() {
        var reference = town.published();

        var seen = town.shown(reference) + " "
                + town.oproep.board().search(BoardSearch.ALL) + " "
                + town.oproep.publications().find(reference) + " "
                + town.store.boardEntries().changes(Instant.EPOCH, null, 10);

        assertThat(seen).contains("Interim controller").doesNotContainIgnoringCase("kanarie");
        assertThat(seen).doesNotContain("Plaatser", "00424242");
    }

    @Test
    void lookingAtAConfirmLinkPublishesNothing() {
        var reference = town.posted(aPosting());
        town.deliver();

        assertThat(town.oproep.managing().findConfirmable(town.confirmLink())).isPresent();
        assertThat(town.oproep.managing().find(town.manageLink())).isPresent();

        assertThat(town.oproep.publications().find(reference)).isEqualTo(new Publication.Unknown());
    }

    @Test
    void clickingAgainChangesNothingAndIsNoError() {
        town.published();
        var version = town.managed().version();

        assertThat(town.oproep.managing().confirm(town.confirmLink())).isInstanceOf(Managed.Done.class);

        assertThat(town.managed().version()).isEqualTo(version);
    }

    @Test
    void eachLinkOpensItsOwnPurposeOnly() {
        town.posted(aPosting());
        town.deliver();

        assertThat(town.oproep.managing().confirm(town.manageLink())).isEqualTo(new Managed.Unknown());
        assertThat(town.oproep.managing().find(town.confirmLink())).isEmpty();
        assertThat(town.oproep.managing().close(town.confirmLink())).isEqualTo(new Managed.Unknown());
        assertThat(town.oproep.managing().confirm(Token.supplied("geraden"))).isEqualTo(new Managed.Unknown());
    }

    @Test
    void aConfirmLinkOpensNothingAfterSevenDays() {
        town.posted(aPosting());
        town.deliver();
        town.clock.pass(Duration.ofDays(7));

        assertThat(town.oproep.managing().confirm(town.confirmLink())).isEqualTo(new Managed.Unknown());
        assertThat(town.oproep.managing().findConfirmable(town.confirmLink())).isEmpty();
    }

    @Test
    void underImmediateItIsPublishedAtOnce() {
        var immediate = new Town(Policies.STANDARD.publishing(PublicationPolicy.IMMEDIATE));

        var posted = immediate.oproep.posting().post(aPosting().value());

        var accepted = (Posted.Accepted) posted;
        assertThat(accepted.state()).isEqualTo(AssignmentState.OPEN);
        assertThat(immediate.shown(accepted.reference()).open()).isTrue();
        immediate.deliver();
        assertThat(immediate.last(Town.POSTER).text())
                .contains("/oproepen/" + accepted.reference())
                .doesNotContain("/bevestigen/");
    }

    @Test
    void underReviewItWaitsForTheNetworkAndThePosterHearsOfTheRelease() {
        var reviewed = new Town(Policies.STANDARD.publishing(PublicationPolicy.AFTER_REVIEW));
        var reference = reviewed.posted(aPosting());
        assertThat(reviewed.oproep.publications().find(reference)).isEqualTo(new Publication.Unknown());

        assertThat(reviewed.oproep.supervising().release(reference)).isInstanceOf(Managed.Done.class);
        assertThat(reviewed.oproep.supervising().release(reference)).isInstanceOf(Managed.Done.class);

        reviewed.deliver();
        assertThat(reviewed.shown(reference).open()).isTrue();
        assertThat(reviewed.mails(Town.POSTER)).hasSize(2);
        assertThat(reviewed.last(Town.POSTER).text()).contains("/oproepen/" + reference);
    }

    @Test
    void theSameFormSentTwicePostsOneAssignment() {
        var first = town.posted(aPosting().from("formulier-1"));
        var again = town.posted(aPosting().from("formulier-1"));
        var corrected = town.posted(aPosting().from("formulier-1").titled("Anders"));
        town.deliver();

        assertThat(again).isEqualTo(first);
        assertThat(corrected).isNotEqualTo(first);
        assertThat(town.mails(Town.POSTER)).hasSize(2);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsStored() {
        var posting = aPosting()
                .titled(" ")
                .saying(null)
                .closingOn(Fixtures.TODAY.minusDays(1))
                .agreeingTo("16.20")
                .asking(SomePosting.number("", 5), SomePosting.level("Nederlands", "B9"))
                .by(new PosterDetails("Organisatie", "", "geen adres", null, null));

        var posted = town.oproep.posting().post(posting.value());

        assertThat(fields(posted))
                .contains(
                        "title",
                        "text",
                        "closesOn",
                        "acceptTerms",
                        "requirements.0.label",
                        "requirements.1.atLeast",
                        "poster.contact",
                        "poster.email");
        assertThat(town.oproep.posting().check(posting.value())).hasSameSizeAs(((Posted.Refused) posted).violations());
        town.deliver();
        assertThat(town.mailbox.tries()).isZero();
        assertThat(town.oproep.supervising().list(AssignmentState.AWAITING_CONFIRMATION, 10, 0))
                .isEmpty();
    }

    @Test
    void textThatGivesThePosterAwayIsRefusedAtItsFieldAndQuoted() {
        var posting = aPosting()
                .titled("Controller bij Kanarie Opdrachtgever")
                .saying("Bel 0031 6 0042 4242.")
                .asking(SomePosting.number("Jaren bij opdrachtgever-kanarie.example", 5));

        var posted = town.oproep.posting().post(posting.value());

        assertThat(fields(posted)).containsExactlyInAnyOrder("title", "text", "requirements.0.label");
        assertThat(((Posted.Refused) posted).violations())
                .extracting(violation -> violation.message(Language.NL))
                .anyMatch(message -> message.contains("“Kanarie Opdrachtgever”"))
                .anyMatch(message -> message.contains("“0031 6 0042 4242”"));
    }

    @Test
    void aPreviewMarksWhatGivesThePosterAway() {
        var giveaways = town.oproep
                .posting()
                .giveaways(aPosting().saying("KvK 12345678").value());

        assertThat(giveaways).containsExactly(new Giveaway("text", 4, 12, Giveaway.Kind.KVK));
    }

    @Test
    void underWarnThePosterMayConfirmWhatGivesThemAway() {
        var warned = new Town(Policies.STANDARD.anonymity(AnonymityPolicy.WARN));
        var posting = aPosting().saying("Bel 06-00424242");

        assertThat(fields(warned.oproep.posting().post(posting.value()))).containsExactly("text");
        assertThat(warned.oproep.posting().post(posting.allTheSame().value())).isInstanceOf(Posted.Accepted.class);
        assertThat(fields(town.oproep.posting().post(posting.allTheSame().value())))
                .containsExactly("text");
    }

    @Test
    void anAddressOfOurOwnIsRefused() {
        for (var address : List.of(
                Fixtures.NETWORK.from().value(),
                Fixtures.NETWORK.mailbox().value().toUpperCase(Locale.ROOT),
                "x@" + Fixtures.NETWORK.bounceDomain())) {
            var posted = town.oproep
                    .posting()
                    .post(aPosting()
                            .by(new PosterDetails(null, "Jo", address, null, null))
                            .value());

            assertThat(fields(posted)).containsExactly("poster.email");
        }
    }

    @Test
    void theVersionAndTheDigestOfTheWorkingAgreementsAreRecorded() {
        var reference = town.posted(aPosting());

        var consent = town.store.assignments().find(reference).orElseThrow().consent();

        assertThat(consent.version()).isEqualTo("16.21");
        assertThat(consent.digest()).isEqualTo(Fixtures.AGREEMENTS.current().digest());
        assertThat(consent.at()).isEqualTo(Fixtures.NOW);
    }

    @Test
    void aReferenceIsNeitherASequenceNorMadeOfTheTitle() {
        var first = town.posted(aPosting());
        var second = town.posted(aPosting());

        assertThat(first).isNotEqualTo(second);
        assertThat(Reference.parse(first.value())).contains(first);
        assertThat(first.value()).doesNotContainIgnoringCase("contr");
    }

    @Test
    void noSecretIsStored() {
        var reference = town.posted(aPosting());
        town.deliver();
        var id = town.store.assignments().find(reference).orElseThrow().id();

        var manage = town.manageLink();

        assertThat(town.store.links().find(Sha256.of(manage.secret()))).isEmpty();
        assertThat(town.store.links().find(manage.hash("MANAGE_ASSIGNMENT")))
                .hasValueSatisfying(link -> assertThat(link.subject()).isEqualTo(id))
                .hasValueSatisfying(link -> assertThat(link.toString()).doesNotContain(manage.secret()));
    }

    private static List<String> fields(Posted posted) {
        assertThat(posted).isInstanceOf(Posted.Refused.class);
        return ((Posted.Refused) posted)
                .violations().stream().map(Violation::field).distinct().toList();
    }
}
