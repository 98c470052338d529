package nl.oproep.testkit;

import static nl.oproep.testkit.SomeIncoming.answerTo;
import static nl.oproep.testkit.SomeIncoming.bounceOf;
import static nl.oproep.testkit.Town.CANDIDATE;
import static nl.oproep.testkit.Town.NETWORK;
import static nl.oproep.testkit.Town.POSTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import nl.oproep.Policies;
import nl.oproep.inbound.Reception;
import nl.oproep.mail.ReplyTo;
import org.junit.jupiter.api.Test;

/** With an alias of the network, poster and candidate write to each other without an address between them (R4, P3; promise 1). */
class RelayJourneyTest {
    private static final String QUOTED =
            "\n\nVan: Kandidaat via Interim Netwerk <oproep@netwerk-kanarie.example>\nVerzonden: donderdag\nAan: Geheim-Plaatser@opdrachtgever-kanarie.example\nOnderwerp: Reactie\n\nEerste indruk: eisen 2/3";

    private final Town town = new Town(Policies.STANDARD.replyingTo(ReplyTo.NETWORK_RELAY));

    private Reception receive(SomeIncoming mail) {
        var reception = town.oproep.receiving().receive(mail.value());
        town.deliver();
        return reception;
    }

    private void responded() {
        var reference = town.published();
        town.received(Fixtures.aResponseTo(reference));
        town.deliver();
    }

    private static String all(Arrived mail) {
        return new String(mail.whole().bytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    @Test
    void aPostersAnswerReachesTheCandidateWithoutThePostersAddress() {
        responded();

        assertThat(receive(answerTo(town.last(POSTER))
                        .subject("Re: Reactie – Kanarie Opdrachtgever BV")
                        .saying("Kunt u maandag?\n– de opdrachtgever" + QUOTED)
                        .with("route.pdf", "application/pdf", Fixtures.aPdf())))
                .isEqualTo(Reception.RELAYED);

        var answer = town.last(CANDIDATE);
        assertThat(answer.subject()).startsWith("Antwoord op uw reactie");
        assertThat(answer.text())
                .contains("Kunt u maandag?\n– de opdrachtgever")
                .doesNotContain("eisen 2/3");
        assertThat(answer.file("route.pdf")).isEqualTo(Fixtures.aPdf());
        assertThat(all(answer))
                .doesNotContain(POSTER.value().toLowerCase(Locale.ROOT))
                .doesNotContain("opdrachtgever-kanarie", "kanarie opdrachtgever", "geheim");
    }

    @Test
    void theCandidateAnswersThroughTheNetworkTooAndSoOnAndOn() {
        responded();
        receive(answerTo(town.last(POSTER)).saying("Kunt u maandag?"));

        assertThat(receive(answerTo(town.last(CANDIDATE))
                        .saying("Maandag is goed.\n\nOp ma 23 nov. 2026 schreef X:\n> Kunt")))
                .isEqualTo(Reception.RELAYED);
        assertThat(town.last(POSTER).text()).contains("Maandag is goed.").doesNotContain("> Kunt");
        assertThat(Objects.requireNonNull(town.last(POSTER).replyTo()).domain())
                .isEqualTo(Fixtures.NETWORK.bounceDomain());
        assertThat(receive(answerTo(town.last(POSTER)).saying("Tot maandag."))).isEqualTo(Reception.RELAYED);

        assertThat(town.last(CANDIDATE).text()).contains("Tot maandag.");
        assertThat(all(town.last(CANDIDATE))).doesNotContain(POSTER.value().toLowerCase(Locale.ROOT));
    }

    @Test
    void machinesAreSwallowed() {
        responded();
        int before = town.mailbox.arrived().size();

        assertThat(receive(answerTo(town.last(POSTER)).header("Auto-Submitted", "auto-replied")))
                .isEqualTo(Reception.AUTOMATIC);
        assertThat(receive(answerTo(town.last(POSTER))
                        .header("Content-Type", "multipart/report; report-type=disposition-notification")
                        .subject("Gelezen: Reactie")))
                .isEqualTo(Reception.AUTOMATIC);

        assertThat(town.mailbox.arrived()).hasSize(before);
    }

    @Test
    void aBounceAtThePosterNeverReachesTheCandidate() {
        responded();
        int before = town.mails(CANDIDATE).size();

        receive(bounceOf(town.last(POSTER)).reporting("failed", "5.1.1", "no such user", POSTER.value()));

        assertThat(town.mails(CANDIDATE)).hasSize(before);
    }

    @Test
    void anAnswerToADeadPosterWaitsForAPerson() {
        responded();
        receive(answerTo(town.last(POSTER)).saying("Kunt u maandag?"));
        receive(bounceOf(town.last(POSTER)).reporting("failed", "5.1.1", "no such user", POSTER.value()));

        assertThat(receive(answerTo(town.last(CANDIDATE)).saying("Ja."))).isEqualTo(Reception.TO_MAILBOX);

        assertThat(town.last(NETWORK).text()).contains("Ja.");
    }

    @Test
    void anAnswerLongAfterwardsStillFindsItsWay() {
        responded();
        var mail = town.last(POSTER);
        town.clock.pass(Duration.ofDays(20));
        town.oproep.privacy().sweeping().run(town.oproep.today());

        assertThat(receive(answerTo(mail).saying("Bent u nog beschikbaar?"))).isEqualTo(Reception.RELAYED);
    }

    @Test
    void anEmptyAnswerGoesToAPerson() {
        responded();

        assertThat(receive(answerTo(town.last(POSTER)).saying("> alleen geciteerd")))
                .isEqualTo(Reception.TO_MAILBOX);
    }
}
