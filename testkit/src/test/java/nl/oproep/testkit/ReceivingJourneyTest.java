package nl.oproep.testkit;

import static nl.oproep.testkit.SomeIncoming.answerTo;
import static nl.oproep.testkit.SomeIncoming.bounceOf;
import static nl.oproep.testkit.SomeIncoming.mailTo;
import static nl.oproep.testkit.Town.CANDIDATE;
import static nl.oproep.testkit.Town.NETWORK;
import static nl.oproep.testkit.Town.POSTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.oproep.assignment.Managed;
import nl.oproep.assignment.Reference;
import nl.oproep.inbound.IncomingMail;
import nl.oproep.inbound.Reception;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.mail.DeliveryState;
import nl.oproep.mail.DeliveryStatus;
import nl.oproep.mail.MailAttachment;
import nl.oproep.mail.spi.Transport;
import nl.oproep.procedure.Stage;
import org.junit.jupiter.api.Test;

/** Mail that comes in: bounces, machines, and what people answer (M4, O1, P6; promises 16 and 17). */
class ReceivingJourneyTest {
    private final Town town = new Town();

    private Reception receive(SomeIncoming mail) {
        return town.oproep.receiving().receive(mail.value());
    }

    private List<DeliveryStatus> list(DeliveryState state) {
        return town.oproep.delivering().list(state, 50, 0);
    }

    private Reference responded() {
        var reference = town.published();
        town.received(Fixtures.aResponseTo(reference));
        town.deliver();
        return reference;
    }

    private static SomeIncoming hardBounceOf(Arrived mail) {
        return bounceOf(mail)
                .reporting(
                        "failed",
                        "5.1.1",
                        "smtp; 550 5.1.1 user unknown",
                        mail.recipient().value());
    }

    private boolean unreachable(Reference reference) {
        return town.oproep.supervising().find(reference).orElseThrow().unreachable();
    }

    @Test
    void aBounceIsTiedToItsMailAndShownToTheOperatorWithoutNamingAnybody() {
        responded();

        assertThat(receive(hardBounceOf(town.last(CANDIDATE)))).isEqualTo(Reception.RETURNED);

        assertThat(list(DeliveryState.RETURNED)).singleElement().satisfies(returned -> {
            assertThat(returned.kind().name()).isEqualTo("response-to-candidate");
            assertThat(returned.reason())
                    .startsWith("came back with 5.1.1")
                    .doesNotContainIgnoringCase(CANDIDATE.value());
        });
        assertThat(list(DeliveryState.PENDING)).isEmpty();
    }

    @Test
    void aDeadAddressOfAPosterKeepsResponsesUntilTheOperatorCorrectsIt() {
        var reference = responded();
        var first = town.last(POSTER);
        var right = EmailAddress.of("juist@opdrachtgever-kanarie.example");

        assertThat(receive(hardBounceOf(first))).isEqualTo(Reception.RETURNED);

        assertThat(unreachable(reference)).isTrue();
        town.received(Fixtures.aResponseTo(reference).by("Tweede", "tweede@twee-kanarie.example"));
        town.deliver();
        assertThat(list(DeliveryState.HELD)).hasSize(1);
        assertThat(town.oproep.withholding().release(reference, "niet een adres"))
                .isInstanceOf(Managed.Refused.class);
        assertThat(town.oproep.withholding().release(reference, NETWORK.value()))
                .as("an address of ours would send mail in circles")
                .isInstanceOf(Managed.Refused.class);

        assertThat(town.oproep.withholding().release(reference, right.value())).isInstanceOf(Managed.Done.class);
        town.deliver();

        assertThat(unreachable(reference)).isFalse();
        assertThat(town.mails(right))
                .filteredOn(mail ->
                        mail.subject().contains("reactie") || mail.subject().contains("Reactie"))
                .hasSize(2)
                .anySatisfy(mail -> assertThat(mail.messageId())
                        .as("the same mail, which never arrived")
                        .isEqualTo(first.messageId()));
        assertThat(town.last(right).whole().bytes()).isNotEmpty();
        assertThat(town.mails(right)).anyMatch(mail -> mail.text().contains("/beheer-oproep/"));
        assertThat(list(DeliveryState.HELD)).isEmpty();
        assertThat(list(DeliveryState.RETURNED)).isEmpty();
    }

    @Test
    void aServerThatKnowsNoSuchPosterMarksTheAssignmentAtOnce() {
        town.mailbox.answer(new Transport.Refused("550 5.1.1 no such mailbox", true));
        var reference = town.posted(Fixtures.aPosting());

        town.deliver();

        assertThat(unreachable(reference)).isTrue();
        assertThat(list(DeliveryState.FAILED)).hasSize(1);
    }

    @Test
    void anAddressThatWasRightAfterAllIsReleasedAsItIs() {
        var reference = responded();
        receive(hardBounceOf(town.last(POSTER)));
        int before = town.mails(POSTER).size();

        assertThat(town.oproep.withholding().release(reference, null)).isInstanceOf(Managed.Done.class);
        town.deliver();

        assertThat(unreachable(reference)).isFalse();
        assertThat(town.mails(POSTER)).hasSize(before + 1);
    }

    @Test
    void whatBouncesOfAnUnconfirmedPostingMarksItToo() {
        var reference = town.posted(Fixtures.aPosting());
        town.deliver();

        receive(hardBounceOf(town.last(POSTER)));

        assertThat(unreachable(reference)).isTrue();
    }

    @Test
    void aFullMailboxIsSeenAndMarksNobodyAndTheMailCanBeSentAgain() {
        var reference = responded();
        var toPoster = town.last(POSTER);

        assertThat(receive(bounceOf(toPoster).reporting("failed", "5.2.2", "mailbox full", POSTER.value())))
                .isEqualTo(Reception.RETURNED);

        assertThat(unreachable(reference)).isFalse();
        var returned = list(DeliveryState.RETURNED).get(0);
        assertThat(town.oproep.withholding().again(returned.id())).isTrue();
        assertThat(town.oproep.withholding().again(returned.id())).isFalse();
        town.deliver();
        assertThat(town.last(POSTER).messageId()).isEqualTo(toPoster.messageId());
        assertThat(town.last(POSTER).whole()).isEqualTo(toPoster.whole());
    }

    @Test
    void aDelayIsOnlyWrittenDown() {
        var reference = responded();

        assertThat(receive(bounceOf(town.last(POSTER)).reporting("delayed", "4.4.1", "no answer", POSTER.value())))
                .isEqualTo(Reception.DELAYED);

        assertThat(unreachable(reference)).isFalse();
        assertThat(list(DeliveryState.DELIVERED))
                .anySatisfy(mail -> assertThat(mail.reason()).startsWith("is late with 4.4.1"));
    }

    @Test
    void aBounceInWordsAloneThatLostItsAddressIsTiedByWhatItReturns() {
        var reference = responded();
        var toPoster = town.last(POSTER);

        var reception = receive(mailTo("postmaster@netwerk-kanarie.example")
                .nullSender()
                .header("From", "Mail Delivery Subsystem <postmaster@mx.elders.example>")
                .subject("Undeliverable: Reactie")
                .saying("The recipient's address does not exist. 550")
                .mentioning(toPoster.envelopeSender()));

        assertThat(reception).isEqualTo(Reception.RETURNED);
        assertThat(unreachable(reference)).isTrue();
    }

    @Test
    void aForgedBounceOrTheSameOneTwiceDoesNoHarm() {
        var reference = responded();
        var bounce = hardBounceOf(town.last(POSTER)).value();
        var made = "b+abcdefghijkmnpqrstuvwxyz23@" + Fixtures.NETWORK.bounceDomain();

        assertThat(receive(hardBounceOf(town.last(POSTER)).instead(made))).isEqualTo(Reception.STRAY);
        assertThat(unreachable(reference)).isFalse();
        assertThat(town.oproep.receiving().receive(bounce)).isEqualTo(Reception.RETURNED);
        assertThat(town.oproep.receiving().receive(bounce)).isEqualTo(Reception.REPEATED);
        town.oproep.withholding().release(reference, null);
        assertThat(town.oproep.receiving().receive(bounce)).isEqualTo(Reception.REPEATED);

        assertThat(unreachable(reference)).isFalse();
    }

    @Test
    void aHardBounceOfAMailToTheNetworkOrACandidateMarksNoPoster() {
        var reference = responded();

        receive(hardBounceOf(town.last(NETWORK)));
        receive(hardBounceOf(town.last(CANDIDATE)));

        assertThat(unreachable(reference)).isFalse();
        assertThat(list(DeliveryState.RETURNED)).hasSize(2);
    }

    @Test
    void anAnswerOfAMachineIsWrittenDownAndAnsweredByNobody() {
        responded();
        int sent = town.mailbox.arrived().size();

        var reception = receive(mailTo(town.last(POSTER).envelopeSender().value())
                .from(POSTER)
                .subject("Automatisch antwoord: Reactie op uw oproep")
                .saying("Ik ben er maandag weer."));
        town.deliver();

        assertThat(reception).isEqualTo(Reception.AUTOMATIC);
        assertThat(town.mailbox.arrived()).hasSize(sent);
        assertThat(list(DeliveryState.DELIVERED))
                .anySatisfy(mail -> assertThat(mail.reason()).isEqualTo("answered by a machine"));
    }

    @Test
    void whatIsForAPersonGoesToTheMailboxOfTheNetworkWithItsTextAndFiles() {
        responded();

        var reception = receive(answerTo(town.last(CANDIDATE))
                .subject("Vraag\u0007 over ë")
                .saying(Fixtures.HURTING)
                .with("../cv\u202E.pdf", "application/pdf", Fixtures.aPdf()));
        town.deliver();

        var forwarded = town.last(NETWORK);
        assertThat(reception).isEqualTo(Reception.TO_MAILBOX);
        assertThat(forwarded.subject()).isEqualTo("Binnengekomen mail");
        assertThat(forwarded.replyTo()).isEqualTo(CANDIDATE);
        assertThat(forwarded.text())
                .contains("Vraag  over ë", "response-to-candidate", "‘quotes’", "<script>")
                .doesNotContain("\u0001");
        assertThat(forwarded.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("bijlage.._cv_.pdf");
            assertThat(file.content().bytes()).isEqualTo(Fixtures.aPdf());
        });
        assertThat(town.oproep.receiving().tidy(10)).isEqualTo(1);
        assertThat(town.oproep.receiving().tidy(10)).isZero();
    }

    @Test
    void aBounceOfWhatWasForwardedEndsThere() {
        receive(mailTo("info@" + Fixtures.NETWORK.bounceDomain()));
        town.deliver();
        int sent = town.mailbox.arrived().size();

        assertThat(receive(hardBounceOf(town.last(NETWORK)))).isEqualTo(Reception.RETURNED);
        town.deliver();

        assertThat(town.mailbox.arrived()).hasSize(sent);
    }

    @Test
    void loopsEnd() {
        var tooMany = mailTo("info@" + Fixtures.NETWORK.bounceDomain());
        for (int i = 0; i < 51; i++) {
            tooMany.header("Received", "from a by b; " + i);
        }

        assertThat(receive(tooMany)).isEqualTo(Reception.LOOPED);
        assertThat(receive(mailTo("x@y.example").header("x-loop", Fixtures.NETWORK.bounceDomain())))
                .isEqualTo(Reception.LOOPED);
        assertThat(receive(mailTo("x@y.example").from(Fixtures.NETWORK.from()))).isEqualTo(Reception.LOOPED);
        assertThat(receive(mailTo("x@y.example").from(NETWORK))).isEqualTo(Reception.LOOPED);
        assertThat(town.mailbox.tries()).isZero();
    }

    @Test
    void aProcessThatDiesInBetweenHasDoneNothingAndTheMailIsProcessedOnceItComesAgain() {
        responded();
        var answer = answerTo(town.last(CANDIDATE)).value();
        var broken = new MailAttachment("a.pdf", "application/pdf", 3, () -> {
            throw new IOException("the process dies");
        });
        var dying = new IncomingMail(
                answer.fingerprint(),
                answer.returnPath(),
                answer.recipients(),
                answer.headers(),
                answer.text(),
                List.of(),
                List.of(),
                List.of(broken));

        assertThatThrownBy(() -> town.oproep.receiving().receive(dying)).isInstanceOf(RuntimeException.class);
        town.deliver();
        assertThat(town.last(NETWORK).subject()).isNotEqualTo("Binnengekomen mail");

        assertThat(town.oproep.receiving().receive(answer)).isEqualTo(Reception.TO_MAILBOX);
        assertThat(town.oproep.receiving().receive(answer)).isEqualTo(Reception.REPEATED);
        town.deliver();
        assertThat(town.mails(NETWORK))
                .filteredOn(mail -> mail.subject().equals("Binnengekomen mail"))
                .hasSize(1);
    }

    @Test
    void aPostersAnswerToAReminderBecomesAReport() {
        var reference = responded();
        town.clock.setToTheEndOf(town.managed().profile().closesOn().plusDays(8));
        town.oproep.reminding().remindDue(10);
        town.deliver();
        var reminder = town.last(POSTER);
        assertThat(reminder.subject()).startsWith("Hoe staat het");

        var quoted = "\n\nOp do 26 nov. 2026 om 10:00 schreef Interim Netwerk:\n> INGEVULD – klaar";
        var upper = EmailAddress.of(String.valueOf(
                        reminder.replyTo() == null ? "" : reminder.replyTo().value())
                .replace("r+", "R+"));
        assertThat(receive(mailTo(upper.value()).from(POSTER).saying("gesprekken" + quoted)))
                .isEqualTo(Reception.REPORTED);

        assertThat(town.oproep.reporting().find(reference).orElseThrow().updates())
                .singleElement()
                .satisfies(update -> assertThat(update.stage()).isEqualTo(Stage.INTERVIEWS));
        assertThat(receive(answerTo(reminder).saying("Wij twijfelen nog." + quoted)))
                .isEqualTo(Reception.TO_MAILBOX);
        town.deliver();
        assertThat(town.last(NETWORK).text()).contains("Wij twijfelen nog.", reference.value());
    }

    @Test
    void nobodyWritesFiftyAnswersADayToOneMail() {
        responded();
        var mail = town.last(CANDIDATE);
        for (int i = 0; i < 50; i++) {
            assertThat(receive(answerTo(mail))).isEqualTo(Reception.TO_MAILBOX);
        }

        assertThat(receive(answerTo(mail))).isEqualTo(Reception.TOO_MANY);
        town.clock.pass(Duration.ofHours(25));
        assertThat(receive(answerTo(mail))).isEqualTo(Reception.TO_MAILBOX);
    }

    @Test
    void nothingOfAMailThatCameInStaysWhenItHasBeenPassedOn() {
        receive(mailTo("info@" + Fixtures.NETWORK.bounceDomain().toUpperCase(Locale.ROOT))
                .saying("kanarie-tekst"));
        town.deliver();

        assertThat(town.last(NETWORK).text()).contains("kanarie-tekst");
        assertThat(town.store.deliveries().list(DeliveryState.DELIVERED, 10, 0)).hasSize(1);
        assertThat(town.store.outbox().nextDue()).isEmpty();
    }
}
