package nl.oproep.examples.site.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.mail.Letter;
import nl.oproep.mail.Mail;
import nl.oproep.mail.MailAttachment;
import nl.oproep.mail.spi.Transport;
import org.junit.jupiter.api.Test;

class PostvakTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void showsTheNewestFirstAndPerRecipient() {
        var postvak = Postvak.keeping(10, 1_000_000);

        postvak.send(mail("a", "jo@kandidaat.example", NOON, 0));
        postvak.send(mail("b", "p@plaatser.example", NOON.plusSeconds(60), 0));
        postvak.send(mail("c", "jo@kandidaat.example", NOON.plusSeconds(30), 0));

        assertThat(postvak.newest()).extracting(ReceivedMail::id).containsExactly("b", "c", "a");
        assertThat(postvak.newestTo("jo@kandidaat.example"))
                .extracting(ReceivedMail::id)
                .containsExactly("c", "a");
        assertThat(postvak.recipients())
                .containsExactly(Map.entry("p@plaatser.example", 1), Map.entry("jo@kandidaat.example", 2));
    }

    @Test
    void keepsARepeatOnce() {
        var postvak = Postvak.keeping(10, 1_000_000);

        postvak.send(mail("a", "jo@kandidaat.example", NOON, 0));
        postvak.send(mail("a", "jo@kandidaat.example", NOON, 0));

        assertThat(postvak.newest()).hasSize(1);
    }

    @Test
    void forgetsTheOldestWhenThereAreTooMany() {
        var postvak = Postvak.keeping(3, 1_000_000);

        for (int i = 0; i < 100; i++) {
            postvak.send(mail("m" + i, "jo@kandidaat.example", NOON.plusSeconds(i), 0));
        }

        assertThat(postvak.newest()).extracting(ReceivedMail::id).containsExactly("m99", "m98", "m97");
    }

    @Test
    void forgetsTheOldestWhenTheyAreTooBig() {
        var postvak = Postvak.keeping(1000, 100_000);

        for (int i = 0; i < 100; i++) {
            postvak.send(mail("m" + i, "jo@kandidaat.example", NOON.plusSeconds(i), 40_000));
        }

        assertThat(postvak.newest()).extracting(ReceivedMail::id).containsExactly("m99", "m98");
    }

    @Test
    void aMailWhoseFileCannotBeReadIsToBeTriedAgain() {
        var postvak = Postvak.keeping(10, 1_000_000);
        var broken = new MailAttachment("cv.pdf", "application/pdf", 3, () -> {
            throw new IOException("the store is away");
        });

        var verdict = postvak.send(mail("a", "jo@kandidaat.example", NOON, List.of(broken)));

        assertThat(verdict).isInstanceOf(Transport.TryLater.class);
        assertThat(postvak.newest()).isEmpty();
    }

    private static Mail mail(String id, String to, Instant at, int size) {
        var bytes = new byte[size];
        return mail(
                id,
                to,
                at,
                List.of(new MailAttachment("cv.pdf", "application/pdf", size, () -> new ByteArrayInputStream(bytes))));
    }

    private static Mail mail(String id, String to, Instant at, List<MailAttachment> files) {
        return new Mail(
                id,
                at,
                EmailAddress.of("netwerk@oproep.example"),
                EmailAddress.of("b+" + id + "@bounce.oproep.example"),
                "bounce.oproep.example",
                EmailAddress.of(to),
                new Letter("Oproep", null, "Onderwerp", "Tekst", "<p>Tekst</p>", Map.of(), files));
    }
}
