package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.HURTING;
import static nl.oproep.testkit.Fixtures.NETWORK;
import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.mail.Circular;
import nl.oproep.mail.Copy;
import nl.oproep.mail.Letter;
import nl.oproep.mail.Mail;
import nl.oproep.mail.MailAttachment;
import nl.oproep.mail.spi.Transport;
import nl.oproep.mail.spi.Transport.Accepted;
import nl.oproep.mail.spi.Transport.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a {@link Transport} promises when the other end takes everything. Extend it once per implementation, hand it a transport, and say what arrived.
 */
public abstract class TransportContract {
    private static final Circular CIRCULAR = new Circular(
            NOW,
            NETWORK.from(),
            NETWORK.bounceDomain(),
            "m+",
            letter(
                    "O é",
                    "Beste " + Circular.slot(0) + ",\n.\n" + HURTING + Circular.slot(1),
                    null,
                    Map.of("X-Oproep", Circular.slot(1))));

    private Transport transport;

    /** A transport to somewhere that is empty and accepts everything; called once per test. */
    protected abstract Transport transport();

    /** What has arrived there since, in order. */
    protected abstract List<Arrived> arrived();

    @BeforeEach
    void open() {
        transport = transport();
    }

    @Test
    void handsOverAMailInItsEnvelopeWithEverythingInIt() {
        var file = bytes(100_000);
        var mail = mail("tag1", letter("Onderwerp", "Tekst\n", null, Map.of(), attached("CV.pdf", file)));

        assertThat(transport.send(mail)).isEqualTo(new Accepted());

        var arrived = only();
        assertThat(arrived.envelopeSender()).isEqualTo(mail.envelopeSender());
        assertThat(arrived.recipient()).isEqualTo(mail.recipient());
        assertThat(arrived.messageId()).isEqualTo(mail.messageId());
        assertThat(arrived.replyTo()).isNull();
        assertThat(arrived.subject()).isEqualTo("Onderwerp");
        assertThat(arrived.text().stripTrailing()).isEqualTo("Tekst");
        assertThat(arrived.file("CV.pdf")).isEqualTo(file);
    }

    @Test
    void keepsATextThatIsEasilyDamaged() {
        var text = lf(HURTING).replace("\u0001", "") + "x".repeat(1_200) + "\nFrom hier\n.\n..\n \nlaatste";

        transport.send(mail("tag1", letter("Onderwerp", text, null, Map.of())));

        assertThat(lf(only().text()).stripTrailing()).isEqualTo(text);
    }

    @Test
    void keepsEveryByteOfAFileAndItsNameInAnyLetters() {
        var copy = HURTING.getBytes(StandardCharsets.UTF_8);
        var name = "Résumé ‘één’ 😀, def; 2.pdf";

        transport.send(mail(
                "tag1", letter("O", "T", null, Map.of(), attached(name, copy), attached("leeg.pdf", new byte[0]))));

        assertThat(only().files()).extracting(Arrived.File::name).containsExactly(name, "leeg.pdf");
        assertThat(only().file(name)).isEqualTo(copy);
        assertThat(only().file("leeg.pdf")).isEmpty();
    }

    @Test
    void keepsASubjectInAnyLettersAndOfAnyLength() {
        var subject = "Reactie – ‘controller’ ë 😀 " + "lang ".repeat(60) + "einde";

        transport.send(mail("tag1", letter(subject, "T", null, Map.of())));

        assertThat(only().subject()).isEqualTo(subject);
    }

    @Test
    void repliesGoToWhomTheLetterSays() {
        var candidate = EmailAddress.of("kandidaat@kandidaat-kanarie.example");

        transport.send(mail("tag1", letter("O", "T", candidate, Map.of())));

        assertThat(only().replyTo()).isEqualTo(candidate);
    }

    @Test
    void makesEqualMailsIntoEqualBytes() {
        var file = bytes(3_000);

        for (int i = 0; i < 2; i++) {
            transport.send(
                    mail("tag1", letter("O é", HURTING, null, Map.of("X-Oproep", "1"), attached("é.pdf", file))));
        }

        assertThat(arrived()).hasSize(2);
        assertThat(arrived().get(1).whole()).isEqualTo(arrived().get(0).whole());
    }

    @Test
    void handsOverCopiesOfACircularInOrderEachWithTheBytesOfItsMail() {
        var copies = IntStream.range(0, 5).mapToObj(TransportContract::copy).toList();

        assertThat(transport.sendAll(copies)).hasSize(5).containsOnly(new Accepted());
        copies.forEach(copy -> transport.send(copy.mail()));

        var arrived = arrived();
        assertThat(arrived).hasSize(10);
        for (int i = 0; i < 5; i++) {
            assertThat(arrived.get(i).recipient()).isEqualTo(copies.get(i).recipient());
            assertThat(arrived.get(i).envelopeSender()).isEqualTo(copies.get(i).envelopeSender());
            assertThat(arrived.get(i).whole()).isEqualTo(arrived.get(5 + i).whole());
        }
    }

    @Test
    void aCopyThatCannotBeMadeLetsTheOthersGo() {
        var smuggling = new Copy(CIRCULAR, "tag9", NETWORK.from(), List.of("Lid", "x\r\nBcc: x@kanarie.example"));

        var verdicts = transport.sendAll(List.of(copy(1), smuggling, copy(2)));

        assertThat(verdicts).hasSize(3);
        assertThat(verdicts.get(1)).isInstanceOf(Refused.class);
        assertThat(arrived()).extracting(Arrived::recipient).containsExactly(copy(1).recipient(), copy(2).recipient());
    }

    @Test
    void sharesNothingBetweenTheMailsOfManyThreads() {
        Crowd.atOnce(IntStream.range(0, 6)
                .mapToObj(i -> (Callable<Transport.Verdict>)
                        () -> transport.send(mail("tag" + i, letter("O", "Tekst van " + i, null, Map.of()))))
                .toList());

        assertThat(arrived()).hasSize(6).allSatisfy(mail -> {
            var number = mail.recipient().value().replaceAll("\\D", "");
            assertThat(mail.messageId()).startsWith("<tag" + number + '@');
            assertThat(mail.envelopeSender().value()).startsWith("b+tag" + number + '@');
            assertThat(mail.text().strip()).isEqualTo("Tekst van " + number);
        });
    }

    @Test
    void refusesAMailThatWouldSmuggleALineIntoItsHead() {
        var smuggled = List.of("a\r\nBcc: x@kanarie.example", "a\nb", "a\rb", "a\0b");

        for (var line : smuggled) {
            assertThat(transport.send(mail("tag1", letter(line, "T", null, Map.of()))))
                    .isInstanceOf(Refused.class);
            assertThat(transport.send(mail("tag1", letter("O", "T", null, Map.of("X-Oproep", line)))))
                    .isInstanceOf(Refused.class);
        }
        assertThat(arrived()).isEmpty();
    }

    @Test
    void goesOnAfterAMailThatCouldNotBeMade() {
        var gone = new MailAttachment("weg.pdf", "application/pdf", 9, () -> {
            throw new IOException("gone");
        });

        var verdict = transport.send(mail("tag1", letter("O", "T", null, Map.of(), gone)));
        transport.send(mail("tag2", letter("O", "T", null, Map.of())));

        assertThat(verdict).isNotInstanceOf(Accepted.class);
        assertThat(only().messageId()).startsWith("<tag2@");
    }

    private static Copy copy(int number) {
        return new Copy(
                CIRCULAR,
                "tag" + number,
                EmailAddress.of("lid" + number + "@lid-kanarie.example"),
                List.of("Lid é " + number, "waarde-" + number));
    }

    private Arrived only() {
        assertThat(arrived()).hasSize(1);
        return arrived().get(0);
    }

    private static MailAttachment attached(String name, byte[] content) {
        return new MailAttachment(name, "application/pdf", content.length, () -> new ByteArrayInputStream(content));
    }

    private static Letter letter(
            String subject,
            String text,
            @Nullable EmailAddress replyTo,
            Map<String, String> headers,
            MailAttachment... attachments) {
        return new Letter(
                "Anna ’t Hart via Interim Netwerk",
                replyTo,
                subject,
                text,
                "<p>html</p>",
                headers,
                List.of(attachments));
    }

    /** A mail to a mailbox with the digits of its tag. */
    private static Mail mail(String tag, Letter letter) {
        return new Mail(
                tag,
                NOW,
                NETWORK.from(),
                EmailAddress.of("b+" + tag + '@' + NETWORK.bounceDomain()),
                NETWORK.bounceDomain(),
                EmailAddress.of("plaatser" + tag.replaceAll("\\D", "") + "@ontvanger-kanarie.example"),
                letter);
    }

    private static String lf(String text) {
        return text.replace("\r\n", "\n");
    }
}
