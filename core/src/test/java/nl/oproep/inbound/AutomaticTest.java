package nl.oproep.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of machines are known for what they are (M4, RFC 3834). */
class AutomaticTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted|auto-replied",
                "auto-submitted|auto-generated; owner-email=\"x@y.example\"",
                "Precedence|bulk",
                "Precedence|AUTO_REPLY",
                "X-Auto-Response-Suppress|OOF, AutoReply",
                "List-Id|<leden.elders.example>",
                "List-Unsubscribe|<https://elders.example/x>",
                "X-Autoreply|yes",
                "Content-Type|multipart/report; report-type=disposition-notification",
                "Return-Path|<>"
            })
    void byAHeader(String name, String value) {
        assertThat(Automatic.is(Incoming.mail("Re: Uw mail").with(name, value).value()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Automatisch antwoord: Uw oproep",
                "Automatic reply: Your assignment",
                "Out of Office: Re: x",
                "Out of the office",
                "Afwezig",
                "Afwezigheidsmelding: x",
                "Auto: x",
                "Gelezen: Uw oproep",
                "Read: Your assignment"
            })
    void byASubject(String subject) {
        assertThat(Automatic.is(Incoming.mail(subject).value())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Re: Automatisch antwoord instellen?",
                "Auto van de zaak",
                "Vakantieplanning",
                "Read this",
                "Re: Uw oproep",
                ""
            })
    void aPersonIsTakenForAPerson(String subject) {
        assertThat(Automatic.is(Incoming.mail(subject).value())).isFalse();
    }

    @Test
    void whatSaysThatItIsNotIsNot() {
        var mail = Incoming.mail("Re: Uw oproep")
                .with("Auto-Submitted", "no")
                .with("Precedence", "normal")
                .with("Content-Type", "multipart/alternative; boundary=x");

        assertThat(Automatic.is(mail.value())).isFalse();
    }
}
