package nl.oproep.adapter.smtp.inbound;

import static nl.oproep.adapter.smtp.inbound.Wrote.fixture;
import static nl.oproep.adapter.smtp.inbound.Wrote.read;
import static org.assertj.core.api.Assertions.assertThat;

import nl.oproep.inbound.ReturnReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail that comes back, in the forms that mail servers give it (M4). */
class ReturnedMailTest {

    @ParameterizedTest
    @ValueSource(strings = {"postfix.eml", "qmail.eml", "exim.eml", "exchange.eml"})
    void theAddressItWasSentFromIsFoundWhereverItStands(String form) {
        assertThat(read(fixture(form)).mentioned()).contains("b+q7x2k9m4@terug.kanarie.example");
    }

    @Test
    void aReportSaysWhatBecameOfEachRecipient() {
        var mail = read(fixture("postfix.eml"));

        assertThat(mail.contentType()).isEqualTo("multipart/report");
        assertThat(mail.returnPath()).isEmpty();
        assertThat(mail.recipients()).containsExactly("b+q7x2k9m4@terug.kanarie.example");
        assertThat(mail.reports())
                .containsExactly(
                        new ReturnReport("failed", "5.1.1", "550 5.1.1 User unknown", "weg@ontvanger-kanarie.example"),
                        new ReturnReport("delayed", "4.2.2", "", "vol@ontvanger-kanarie.example"));
        assertThat(mail.text()).startsWith("This is the mail system").contains("said: 550 5.1.1 User unknown");
        assertThat(mail.files()).isEmpty();
    }

    @Test
    void aBounceOfNoKnownFormKeepsItsWords() {
        assertThat(read(fixture("qmail.eml")).text())
                .contains("Sorry, no mailbox here by that name. (#5.1.1)")
                .contains("--- Below this line is a copy of the message.");
        assertThat(read(fixture("exim.eml")).header("x-failed-recipients")).contains("weg@ontvanger-kanarie.example");
    }

    @Test
    void aBounceInHtmlIsReadAsText() {
        var mail = read(fixture("exchange.eml"));

        assertThat(mail.header("Subject")).contains("Onbestelbaar: Nieuwe oproep – coördinator");
        assertThat(mail.text()).isEqualTo("""
                Uw bericht is niet afgeleverd bij weg@ontvanger-kanarie.example.

                Het adres is onbekend: 550 5.1.1 RESOLVER.ADR.RecipNotFound €
                """);
        assertThat(mail.files()).extracting(file -> file.name()).containsExactly("bericht.eml");
    }

    @Test
    void aReadReceiptIsNoDeliveryReport() {
        var mail = read(fixture("gelezen.eml"));

        assertThat(mail.header("Content-Type").orElseThrow()).contains("report-type=disposition-notification");
        assertThat(mail.text().strip()).isEqualTo("Uw bericht is gelezen op maandag – 10:00.");
        assertThat(mail.reports()).isEmpty();
        assertThat(mail.files()).isEmpty();
    }

    @Test
    void anAddressThatOnlyBeginsOrEndsLikeOursIsNone() {
        var mail = read("""
                Subject: x

                b+1@terug.kanarie.example.evil b+2@terug.kanarie.examples b+3@xterug.kanarie.example
                b+4@terug.kanarie.example. <b+5@TERUG.kanarie.example> mailto:b+6@terug.kanarie.example?x @terug.kanarie.example
                """);

        assertThat(mail.mentioned())
                .containsExactly("b+4@terug.kanarie.example", "b+5@terug.kanarie.example", "b+6@terug.kanarie.example");
    }

    @Test
    void anAddressIsFoundInWhatIsEncodedAndAcrossEveryBuffer() {
        for (int before = 3_900; before < 4_300; before++) {
            var mail = read("Subject: x\n\n" + "x ".repeat(before / 2) + (before % 2 == 0 ? "" : " ")
                    + "b+tag@terug.kanarie.example" + " y".repeat(500));

            assertThat(mail.mentioned()).containsExactly("b+tag@terug.kanarie.example");
        }
        assertThat(read("Content-Transfer-Encoding: quoted-printable\n\nb+t=61g=40terug.kana=\nrie.example")
                        .mentioned())
                .containsExactly("b+tag@terug.kanarie.example");
    }
}
