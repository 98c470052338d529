package nl.oproep.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bounces say, in a form and in words alone (M4, M6). */
class BounceTest {

    private static Bounce read(Incoming mail) {
        return Bounce.read(mail.value()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "failed, 5.1.1, true, true",
        "failed, 5.1.2, true, true",
        "failed, 5.1.6, true, true",
        "failed, 5.1.10, true, true",
        "failed, 5.2.2, true, false",
        "failed, 5.7.1, true, false",
        "failed, 4.4.7, true, false",
        "delayed, 4.4.1, false, false",
        "delayed, 5.1.1, false, false"
    })
    void aReportSaysWhetherTheMailFailedAndWhetherTheAddressIsDead(
            String action, String status, boolean failed, boolean dead) {
        var bounce = read(Incoming.mail("x").reporting(action, status, ""));

        assertThat(bounce.failed()).isEqualTo(failed);
        assertThat(bounce.dead()).isEqualTo(dead);
        assertThat(bounce.reason()).contains(status);
    }

    @Test
    void aVagueStatusGivesWayToTheWordsOfTheServer() {
        var bounce = read(Incoming.mail("x").reporting("failed", "5.0.0", "smtp; 550 5.1.1 no such user"));

        assertThat(bounce.dead()).isTrue();
        assertThat(bounce.reason()).startsWith("came back with 5.1.1");
    }

    @Test
    void aReportThatAllWentWellIsNoBounce() {
        assertThat(Bounce.read(
                        Incoming.mail("x").reporting("delivered", "2.0.0", "").value()))
                .isEmpty();
    }

    @Test
    void theReasonNamesNobody() {
        var bounce = read(Incoming.mail("x")
                .reporting(
                        "failed",
                        "5.1.1",
                        "smtp; 550 5.1.1 <jan.jansen@elders.example>: user jan.jansen at \"Jan\" is\u0000 unknown"));

        assertThat(bounce.reason())
                .doesNotContainIgnoringCase("jan")
                .doesNotContain("elders")
                .contains("is unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Undelivered Mail Returned to Sender|<jan@x.example>: 550 5.1.1 no|true|true",
                "Undeliverable: Uw mail|The recipient's address does not exist|true|true",
                "failure notice|550 sorry, no such user here (#5.1.1)|true|true",
                "Onbestelbaar: Uw mail|Het postvak is vol. 552 5.2.2|true|false",
                "Mail delivery failed: returning message to sender|Unrouteable; 550 rejected as spam|true|false",
                "Warning: message delayed 24 hours|will keep trying for 4 more days|false|false",
                "Delivery Status Notification (Delay)|451 4.7.1 greylisted|false|false",
                "Delivery Status Notification (Failure)|user unknown. 550|true|true"
            })
    void wordsAloneSayItToo(String subject, String words, boolean failed, boolean dead) {
        var bounce = read(Incoming.mail(subject).saying(words));

        assertThat(bounce.failed()).isEqualTo(failed);
        assertThat(bounce.dead()).isEqualTo(dead);
        assertThat(bounce.reason()).doesNotContain("jan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Re: Uw oproep", "550 redenen om te reageren", "Mijn adres bestaat niet meer", ""})
    void aPersonSendsNoBounces(String subject) {
        assertThat(Bounce.read(
                        Incoming.mail(subject).saying("user unknown 550 5.1.1").value()))
                .isEmpty();
    }
}
