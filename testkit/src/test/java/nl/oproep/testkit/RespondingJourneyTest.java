package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.HURTING;
import static nl.oproep.testkit.Fixtures.aPdf;
import static nl.oproep.testkit.Fixtures.aPosting;
import static nl.oproep.testkit.Fixtures.aResponseTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nl.oproep.Policies;
import nl.oproep.assignment.EditAssignment;
import nl.oproep.assignment.Reference;
import nl.oproep.file.CopyOfAttachments;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.Violation;
import nl.oproep.mail.DeliveryState;
import nl.oproep.mail.ReplyTo;
import nl.oproep.mail.spi.Transport;
import nl.oproep.requirement.Kind;
import nl.oproep.response.ResponseForm;
import nl.oproep.response.ResponseKind;
import nl.oproep.response.Submitted;
import org.junit.jupiter.api.Test;

class RespondingJourneyTest {
    private final Town town = new Town();

    @Test
    void threeMailsArriveWithTheSameExactCopyByteForByte() {
        var reference = town.published();

        var receipt = town.received(aResponseTo(reference).with("CV.pdf", aPdf()));
        town.deliver();

        for (var recipient : List.of(Town.POSTER, Town.NETWORK, Town.CANDIDATE)) {
            var mail = town.last(recipient);
            assertThat(Sha256.of(mail.file("exacte-kopie.txt"))).isEqualTo(receipt.sha256());
            assertThat(mail.text()).contains(mail.copy(), receipt.sha256().hex());
            assertThat(mail.file("CV.pdf")).isEqualTo(aPdf());
            assertThat(mail.subject()).contains(reference.value()).doesNotContain("controller", "Hart");
        }
        assertThat(town.last(Town.CANDIDATE).copy())
                .contains(
                        HURTING, "Kandidaat ’t Hart", Sha256.of(aPdf()).hex(), "Met ‘aandacht’ en é.\r\n.\n", "16.21");
        assertThat(town.mailbox.arrived()).hasSize(4);
    }

    @Test
    void theExactCopyHoldsNothingThatOneOfTheThreeMayNotSee() {
        var receipt = town.received(aResponseTo(town.published()).answering("jaren-ervaring", 1));
        town.deliver();

        assertThat(town.last(Town.CANDIDATE).copy())
                .doesNotContain(receipt.receipt())
                .doesNotContainIgnoringCase("voldoet")
                .doesNotContain("Opdrachtgever", "Plaatser", "opdrachtgever-kanarie");
    }

    @Test
    void theCandidateLearnsNothingOfWhoReceivedIt() {
        town.received(aResponseTo(town.published()));
        town.deliver();

        var mail = town.last(Town.CANDIDATE);

        assertThat(mail.whole().text())
                .doesNotContainIgnoringCase("opdrachtgever-kanarie")
                .doesNotContain("Kanarie Opdrachtgever", "Plaatser", "00424242")
                .doesNotContainIgnoringCase("voldoet");
        assertThat(mail.replyTo()).isNull();
        for (var other : List.of(town.last(Town.POSTER), town.last(Town.NETWORK))) {
            assertThat(mail.messageId()).isNotEqualTo(other.messageId());
            assertThat(mail.envelopeSender()).isNotEqualTo(other.envelopeSender());
            var tag = other.messageId().substring(1, other.messageId().indexOf('@'));
            assertThat(mail.whole().text()).doesNotContain(tag);
        }
    }

    @Test
    void theGlanceStandsOnTopForPosterAndNetworkOnly() {
        town.received(aResponseTo(town.published()).answering("jaren-ervaring", 4));
        town.deliver();

        for (var recipient : List.of(Town.POSTER, Town.NETWORK)) {
            var text = town.last(recipient).text();
            assertThat(text).contains("eisen 1/3 · wensen 0/0");
            assertThat(text.indexOf("eisen 1/3")).isLessThan(text.indexOf("EXACTE KOPIE"));
            assertThat(text)
                    .contains("✗ Jaren ervaring: 4", "minimaal 5 jaar", "voldoet niet")
                    .contains("✓ Nederlands: C1")
                    .contains("? Motiveer uw aanpak");
        }
        assertThat(town.last(Town.CANDIDATE).text()).doesNotContain("✗", "✓", "eisen 1/3");
    }

    @Test
    void aResponseThatMeetsNothingIsDeliveredAllTheSame() {
        var reference =
                town.published(aPosting().asking(SomePosting.number("Jaren", 5), SomePosting.level("Frans", "C2")));

        town.received(
                aResponseTo(reference).withoutAnswers().answering("jaren", 0).answering("frans", "A1"));
        town.deliver();

        assertThat(town.last(Town.POSTER).text()).contains("eisen 0/2");
    }

    @Test
    void theAnswerOfThePosterGoesWhereThePolicySays() {
        for (var policy : ReplyTo.values()) {
            var other = new Town(Policies.STANDARD.replyingTo(policy));
            other.received(aResponseTo(other.published()));
            other.deliver();
            var mail = other.last(Town.POSTER);

            switch (policy) {
                case CANDIDATE -> assertThat(mail.replyTo()).isEqualTo(Town.CANDIDATE);
                case BODY_ONLY -> assertThat(mail.replyTo()).isNull();
                case NETWORK_RELAY ->
                    assertThat(mail.replyTo())
                            .matches(to -> to != null && to.domain().equals(Fixtures.NETWORK.bounceDomain()));
            }
            assertThat(mail.text()).containsIgnoringCase(Town.CANDIDATE.value());
            assertThat(mail.whole().text()).contains("Kandidaat ’t Hart via Interim Netwerk <oproep@");
        }
    }

    @Test
    void wishesAboutTheDataAreRepeatedOnTop() {
        town.received(aResponseTo(town.published()).wishing(true, true));
        town.deliver();

        var text = town.last(Town.POSTER).text();
        assertThat(text.substring(0, text.indexOf("EXACTE KOPIE")))
                .contains("alleen voor deze oproep", "Vernietig deze gegevens");
    }

    @Test
    void aQuestionGoesTheSameWayWithoutAnswers() {
        var reference = town.published();

        town.received(aResponseTo(reference).onlyAsking("Is parkeren gratis?"));
        town.deliver();

        assertThat(town.last(Town.POSTER).subject()).startsWith("Vraag");
        assertThat(town.last(Town.POSTER).text()).contains("Is parkeren gratis?");
        assertThat(town.last(Town.CANDIDATE).copy()).contains("VRAAG").contains("Is parkeren gratis?");
        assertThat(town.oproep.followingUp().list(reference, 10, 0))
                .singleElement()
                .satisfies(response -> assertThat(response.kind()).isEqualTo(ResponseKind.QUESTION));
    }

    @Test
    void afterTheCloseNothingIsAcceptedAndNothingIsStored() {
        var reference = town.published();
        town.oproep.managing().close(town.manageLink());

        assertThat(submit(aResponseTo(reference))).isEqualTo(new Submitted.Closed());
        assertThat(submit(aResponseTo(reference).onlyAsking("Nog open?"))).isEqualTo(new Submitted.Closed());

        town.oproep.managing().withdraw(town.manageLink());
        assertThat(submit(aResponseTo(reference))).isEqualTo(new Submitted.Gone());
        assertThat(submit(aResponseTo(new Reference("bcdfghjkmnpq")))).isEqualTo(new Submitted.Unknown());
        town.deliver();
        assertThat(town.mails(Town.CANDIDATE)).isEmpty();
        assertThat(town.oproep.followingUp().list(reference, 10, 0)).isEmpty();
    }

    @Test
    void whatIsNotPublishedYetIsUnknownToACandidate() {
        var reference = town.posted(aPosting());

        assertThat(submit(aResponseTo(reference))).isEqualTo(new Submitted.Unknown());
    }

    @Test
    void aDoubleClickIsOneResponseAndOneSetOfMails() {
        var reference = town.published();

        var receipts = Crowd.atOnce(IntStream.range(0, 6)
                .mapToObj(i -> (Callable<String>) () -> town.received(
                                aResponseTo(reference).from("formulier-1").with("a.pdf", aPdf()))
                        .receipt())
                .toList());
        town.deliver();

        assertThat(receipts).containsOnly(receipts.get(0));
        assertThat(town.oproep.followingUp().list(reference, 10, 0)).hasSize(1);
        assertThat(town.mails(Town.CANDIDATE)).hasSize(1);
        assertThat(town.mails(Town.NETWORK)).hasSize(1);
    }

    @Test
    void aRetryAfterTheCloseOrAnEditStillGetsItsReceiptAndNoSecondSetOfMails() {
        var reference = town.published();
        var receipt = town.received(aResponseTo(reference).from("formulier-1").with("a.pdf", aPdf()));
        var edit = new EditAssignment(
                town.managed().version(), aPosting().titled("Een andere titel").draft(), "16.21", false);

        town.oproep.managing().edit(town.manageLink(), edit);
        assertThat(town.received(aResponseTo(reference).from("formulier-1").with("a.pdf", aPdf())))
                .isEqualTo(receipt);
        town.oproep.managing().close(town.manageLink());
        assertThat(town.received(aResponseTo(reference).from("formulier-1").with("a.pdf", aPdf())))
                .isEqualTo(receipt);
        assertThat(submit(aResponseTo(reference).from("formulier-1").motivatedBy("anders")))
                .isEqualTo(new Submitted.Closed());
        assertThat(submit(aResponseTo(reference).by("", "geen adres"))).isEqualTo(new Submitted.Closed());

        town.deliver();
        assertThat(town.mails(Town.CANDIDATE)).hasSize(1);
    }

    @Test
    void everyKindOfRequirementIsOneInputAndOneLineOfTheGlance() {
        var reference = town.published(aPosting().ofEveryKind());
        var form = ResponseForm.of(town.shown(reference));
        assertThat(form.requirements())
                .extracting(requirement -> requirement.criterion().kind())
                .containsExactlyInAnyOrder(Kind.values());

        town.received(aResponseTo(reference)
                .withoutAnswers()
                .answering("jaren-ervaring", "7,5")
                .answering("ra-of-rc", "ja")
                .answering("beschikbaar-per", "4-1-2027")
                .answering("nederlands", "c1")
                .answering("pakket", "SAP")
                .answering("sectoren", List.of("Overheid", "Zorg"))
                .answering("woonplaats", "’t Goy")
                .answering("motiveer-uw-aanpak", "Zo.\r\n.\n"));
        town.deliver();

        var text = town.last(Town.POSTER).text();
        assertThat(text)
                .contains("eisen 3/4 · wensen 3/4")
                .contains("✓ Jaren ervaring: 7,5 jaar", "✓ RA of RC: ja", "✓ Beschikbaar per: 4 januari 2027")
                .contains("✓ Nederlands: C1", "✓ Pakket: SAP", "✓ Sectoren: Zorg, Overheid")
                .contains("? Woonplaats: ’t Goy", "? Motiveer uw aanpak");
    }

    @Test
    void aCorrectedFormIsAnotherResponse() {
        var reference = town.published();

        var first = town.received(aResponseTo(reference).from("formulier-1"));
        var second = town.received(aResponseTo(reference).from("formulier-1").motivatedBy("Beter."));

        assertThat(second.receipt()).isNotEqualTo(first.receipt());
    }

    @Test
    void aKeyThatWasUsedForSomethingElseIsRefused() {
        var reference = town.published();
        var first = town.received(aResponseTo(reference).keyed("sleutel"));

        assertThat(town.received(aResponseTo(reference).keyed("sleutel"))).isEqualTo(first);
        assertThat(keys(submit(aResponseTo(reference).keyed("sleutel").motivatedBy("iets anders"))))
                .containsExactly("idempotency.reused");
        assertThat(town.received(aResponseTo(reference).keyed("sleutel").by("Ander", "ander@elders.example")))
                .isNotEqualTo(first);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAtItsField() {
        var reference = town.published();
        var response = aResponseTo(reference)
                .withoutAnswers()
                .answering("jaren-ervaring", "veel")
                .answering("nederlands", "vloeiend")
                .answering("verzonnen", "x")
                .by("", "geen adres")
                .motivatedBy("\0")
                .agreeingTo("1.0")
                .with("virus.pdf", new byte[] {'M', 'Z', 0, 1})
                .with("leeg.pdf", new byte[0]);

        assertThat(fields(submit(response)))
                .contains(
                        "name",
                        "email",
                        "motivation",
                        "acceptTerms",
                        "answers.jaren-ervaring",
                        "answers.nederlands",
                        "answers.motiveer-uw-aanpak",
                        "answers.verzonnen",
                        "attachment");
        town.deliver();
        assertThat(town.mails(Town.CANDIDATE)).isEmpty();
    }

    @Test
    void filesGetASafeNameAndTheTypeOfTheirContent() {
        var reference = town.published();

        town.received(aResponseTo(reference)
                .with("../../CON.exe", aPdf())
                .with("é\u202e.txt", "tekst".getBytes(StandardCharsets.UTF_8)));
        town.deliver();

        assertThat(town.last(Town.POSTER).files())
                .extracting(Arrived.File::name)
                .containsExactly("exacte-kopie.txt", "bijlage-CON.pdf", "é.txt");
    }

    @Test
    void moreOrLargerFilesThanAllowedAreRefused() {
        var reference = town.published();
        var six = aResponseTo(reference);
        IntStream.range(0, 6).forEach(i -> six.with(i + ".pdf", aPdf()));

        assertThat(keys(submit(six))).containsExactly("attachment.count");
        assertThat(keys(submit(aResponseTo(reference).with("groot.pdf", new byte[10_000_001]))))
                .contains("attachment.size");
    }

    @Test
    void filesGoBackToTheCandidateByPolicyAndAreAlwaysListed() {
        var listing = new Town(Policies.STANDARD.copyingAttachments(CopyOfAttachments.LIST_ONLY));
        listing.received(aResponseTo(listing.published()).with("CV.pdf", aPdf()));
        listing.deliver();

        assertThat(listing.last(Town.CANDIDATE).files())
                .extracting(Arrived.File::name)
                .containsExactly("exacte-kopie.txt");
        assertThat(listing.last(Town.CANDIDATE).copy())
                .contains("CV.pdf", Sha256.of(aPdf()).hex());
        assertThat(listing.last(Town.POSTER).file("CV.pdf")).isEqualTo(aPdf());
    }

    @Test
    void itIsRecordedWhetherTheCandidateWasAPartnerAtThatMomentAndNobodyCanTell() {
        var reference = town.published();
        var partner = EmailAddress.of("PARTNER@partner-kanarie.example");
        town.oproep.subscribing().subscribe(partner, Fixtures.TODAY, Fixtures.TODAY);

        town.received(aResponseTo(reference).by("P", "partner@partner-kanarie.example"));
        town.received(aResponseTo(reference).by("P", "niemand@partner-kanarie.example"));
        town.clock.pass(Duration.ofDays(1));
        town.received(aResponseTo(reference)
                .by("P", "partner@partner-kanarie.example")
                .from("morgen"));
        town.deliver();

        assertThat(town.oproep.followingUp().list(reference, 10, 0))
                .extracting(response -> response.partner())
                .containsExactlyInAnyOrder(true, false, false);
        assertThat(withoutNumbers(town.mails(partner).get(0)))
                .isEqualTo(withoutNumbers(town.last(EmailAddress.of("niemand@partner-kanarie.example")))
                        .replace("niemand@", "partner@"));
    }

    @Test
    void aMailServerThatIsDownIsNoErrorForTheCandidateAndNothingIsLost() {
        var reference = town.published();
        town.mailbox.answer(
                new Transport.TryLater("451 4.7.1"),
                new Transport.TryLater("451 4.7.1"),
                new Transport.TryLater("timeout"));

        var receipt = town.received(aResponseTo(reference));
        town.deliver();
        assertThat(town.mails(Town.CANDIDATE)).isEmpty();
        town.clock.pass(Duration.ofMinutes(2));
        town.deliver();

        for (var recipient : List.of(Town.POSTER, Town.NETWORK, Town.CANDIDATE)) {
            assertThat(Sha256.of(town.last(recipient).copy())).isEqualTo(receipt.sha256());
        }
    }

    @Test
    void aRefusedMailIsOnTheOperatorsListWithTheReasonAndCanBeSentAgain() {
        var reference = town.published();
        town.mailbox.answer(new Transport.Refused("550 5.1.1"));
        town.received(aResponseTo(reference));
        town.deliver();

        var failed = town.oproep.delivering().list(DeliveryState.FAILED, 10, 0);

        assertThat(failed)
                .singleElement()
                .satisfies(status -> assertThat(status.reason()).isEqualTo("550 5.1.1"));
        assertThat(town.oproep.delivering().retry(failed.get(0).id())).isTrue();
        town.deliver();
        assertThat(town.mailbox.arrived()).hasSize(4);
    }

    @Test
    void whatIsDeliveredKeepsNoRecipientInTheOutbox() {
        town.received(aResponseTo(town.published()));
        town.deliver();

        assertThat(town.store.outbox().claim("x", Fixtures.NOW.plusSeconds(1_000_000), Fixtures.NOW, 100))
                .isEmpty();
        assertThat(town.oproep.delivering().counts()).containsEntry(DeliveryState.DELIVERED, 4L);
        assertThat(town.oproep.delivering().list(DeliveryState.DELIVERED, 10, 0).toString())
                .doesNotContain("@", "kanarie");
    }

    private Submitted submit(SomeResponse response) {
        return town.oproep.responding().submit(response.value());
    }

    private static List<Violation> violations(Submitted submitted) {
        assertThat(submitted).isInstanceOf(Submitted.Refused.class);
        return ((Submitted.Refused) submitted).violations();
    }

    private static List<String> fields(Submitted submitted) {
        return violations(submitted).stream().map(Violation::field).toList();
    }

    private static List<String> keys(Submitted submitted) {
        return violations(submitted).stream().map(Violation::key).toList();
    }

    /** The text without receipts, digests and moments, which differ for everybody. */
    private static String withoutNumbers(Arrived mail) {
        return mail.text().replaceAll("[0-9a-f]{64}", "#").replaceAll("ontvangstnummer is \\S+|kenmerk=\\S+", "#");
    }
}
