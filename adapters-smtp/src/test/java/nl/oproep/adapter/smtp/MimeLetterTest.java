package nl.oproep.adapter.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.mail.MailAttachment;
import org.junit.jupiter.api.Test;

class MimeLetterTest {

    @Test
    void aPlainMailIsExactlyTheseBytes() {
        assertThat(new String(Mails.bytes(Mails.aMail()), UTF_8))
                .isEqualTo("""
                        From: "Kanarie Kandidaat via Interim Netwerk"
                         <post@network.example>
                        To: <geheim-plaatser@opdrachtgever-kanarie.nl>
                        Subject: Reactie op uw oproep
                        Date: Sun, 22 Nov 2026 13:00:00 +0100
                        Message-ID: <k3f9tagtagtagtagtagtagtag2@bounce.network.example>
                        MIME-Version: 1.0
                        Auto-Submitted: auto-generated
                        X-Auto-Response-Suppress: All
                        Content-Type: multipart/alternative;
                         boundary="=_BOUNDARY"

                        --=_BOUNDARY
                        Content-Type: text/plain; charset=utf-8
                        Content-Transfer-Encoding: quoted-printable

                        Goedemorgen,

                        Tot ziens.

                        --=_BOUNDARY
                        Content-Type: text/html; charset=utf-8
                        Content-Transfer-Encoding: quoted-printable

                        <p>Goedemorgen,

                        Tot ziens.
                        </p>

                        --=_BOUNDARY--
                        """.replace("\n", "\r\n").replace("BOUNDARY", "5c06db3892e74c997ad94d576923d7ac75a9bee1"));
    }

    @Test
    void equalMailsAreEqualBytesWhateverTheOrderOfTheirHeaders() {
        var one = new LinkedHashMap<String, String>();
        var other = new LinkedHashMap<String, String>();
        for (int i = 0; i < 20; i++) {
            one.put("X-" + i, "v" + i);
            other.put("X-" + (19 - i), "v" + (19 - i));
        }

        assertThat(Mails.bytes(headed(one))).isEqualTo(Mails.bytes(headed(other)));
    }

    @Test
    void theBoundaryTellsNothingOfTheTag() {
        var mail = Mails.aMail();

        var bytes = new String(Mails.bytes(mail), UTF_8).replace(mail.messageId(), "");

        assertThat(bytes).doesNotContain(mail.tag());
    }

    @Test
    void attachmentsArriveAsTheyWereWithTheirNames() throws Exception {
        var everyByte = new byte[256 * 300 + 1];
        for (int i = 0; i < everyByte.length; i++) {
            everyByte[i] = (byte) i;
        }
        var names = List.of(
                "cv.pdf",
                "Curriculum vitae – André 😀 \u202egpj.exe".repeat(3),
                "a \"quoted\\name\" 100%.pdf",
                "x".repeat(100) + ".pdf");
        var files = names.stream()
                .map(name -> Mails.file(name, "application/pdf", everyByte))
                .toList();

        var read = Mails.read(Mails.bytes(Mails.with(Mails.letter("Onderwerp", "Tekst\n", files))));

        assertThat(read.isMimeType("multipart/mixed")).isTrue();
        var parts = (MimeMultipart) read.getContent();
        assertThat(parts.getCount()).isEqualTo(5);
        for (int i = 0; i < names.size(); i++) {
            var part = parts.getBodyPart(i + 1);
            assertThat(part.getInputStream().readAllBytes()).isEqualTo(everyByte);
            assertThat(MimeUtility.decodeText(part.getFileName())).isEqualTo(names.get(i));
            assertThat(part.getDisposition()).isEqualTo("attachment");
        }
    }

    @Test
    void itsSizeIsKnownBeforeItIsWritten() {
        for (int length : new int[] {0, 1, 56, 57, 58, 113, 114, 57 * 256 - 1, 57 * 256, 57 * 256 + 1, 100_000}) {
            var mail = Mails.with(Mails.letter(
                    "Onderwerp", "Tekst\n", List.of(Mails.file("a.pdf", "application/pdf", new byte[length]))));

            assertThat(MimeLetter.of(mail, Mails.ZONE).size()).isEqualTo(Mails.bytes(mail).length);
        }
    }

    @Test
    void namesAndSubjectsOfAnyLengthAndScriptArrive() throws Exception {
        var name = "Zoë Ōmura 田中 😀 \"Ö\" ".repeat(6).strip();
        for (var subject : List.of(
                "Reactie op uw oproep",
                "Coördinator ".repeat(30).strip(),
                "a".repeat(900),
                "word ".repeat(200).strip(),
                "=?utf-8?Q?nothing?=",
                "two  blanks and \"quotes\"",
                "😀".repeat(50))) {
            var bytes = Mails.bytes(Mails.with(Mails.letter(name, null, subject, "x", Map.of(), List.of())));

            var read = Mails.read(bytes);
            assertThat(MimeUtility.decodeText(MimeUtility.unfold(read.getHeader("Subject", null))))
                    .isEqualTo(subject);
            assertThat(((InternetAddress) read.getFrom()[0]).getPersonal()).isEqualTo(name);
            assertThat(((InternetAddress) read.getFrom()[0]).getAddress()).isEqualTo("post@network.example");
            assertThat(new String(bytes, UTF_8).lines()).allMatch(line -> line.length() <= 998);
        }
    }

    @Test
    void repliesGoWhereTheLetterSays() throws Exception {
        var letter = Mails.letter(
                "Naam", EmailAddress.of("kandidaat@canary.example"), "Onderwerp", "x", Map.of(), List.of());

        var read = Mails.read(Mails.bytes(Mails.with(letter)));

        assertThat(read.getReplyTo()).containsExactly(new InternetAddress("kandidaat@canary.example"));
        assertThat(Mails.read(Mails.bytes(Mails.aMail())).getHeader("Reply-To")).isNull();
    }

    @Test
    void nothingTypedBecomesAHeaderOfItsOwn() {
        for (var hostile : List.of("a\r\nBcc: x@y.example", "a\nb", "a\rb", "a\0b", "a\u0085b", "a\u2028b")) {
            assertUnfit(Mails.letter(hostile, null, "Onderwerp", "x", Map.of(), List.of()));
            assertUnfit(Mails.letter("Naam", null, hostile, "x", Map.of(), List.of()));
            assertUnfit(Mails.letter("Naam", null, "Onderwerp", "x", Map.of("List-Unsubscribe", hostile), List.of()));
            assertUnfit(Mails.letter("Naam", null, "Onderwerp", "x", Map.of(hostile, "x"), List.of()));
            assertUnfit(Mails.letter("Onderwerp", "x", List.of(Mails.file(hostile, "application/pdf", new byte[1]))));
            assertUnfit(Mails.letter("Onderwerp", "x", List.of(Mails.file("a.pdf", hostile, new byte[1]))));
        }
    }

    @Test
    void aLetterCannotReplaceTheHeadersOfItsEnvelope() {
        for (var name : List.of("Bcc", "FROM", "message-id", "Content-Type", "Resent-To", "Auto-Submitted")) {
            assertUnfit(Mails.letter("Naam", null, "Onderwerp", "x", Map.of(name, "x"), List.of()));
        }
    }

    @Test
    void anUnsubscribeHeaderStaysOnOneLine() {
        var value = "<https://network.example/afmelden/" + "t".repeat(200) + ">, <mailto:post@network.example>";

        assertThat(new String(Mails.bytes(headed(Map.of("List-Unsubscribe", value))), UTF_8))
                .contains("\r\nList-Unsubscribe: " + value + "\r\n");
    }

    @Test
    void anAttachmentThatIsNotAsLongAsItSaysIsNotSent() {
        var lying = new MailAttachment("a.pdf", "application/pdf", 9, () -> new ByteArrayInputStream(new byte[10]));
        var letter = MimeLetter.of(Mails.with(Mails.letter("Onderwerp", "x", List.of(lying))), Mails.ZONE);

        assertThatThrownBy(() -> letter.writeTo(OutputStream.nullOutputStream()))
                .isInstanceOf(UnreadableAttachment.class);
    }

    private static nl.oproep.mail.Mail headed(Map<String, String> headers) {
        return Mails.with(Mails.letter("Naam", null, "Onderwerp", "x", headers, List.of()));
    }

    private static void assertUnfit(nl.oproep.mail.Letter letter) {
        assertThatThrownBy(() -> Mails.bytes(Mails.with(letter)))
                .isInstanceOf(UnfitMail.class)
                .message()
                .doesNotContain("Bcc: ", "\r", "\n", "\0");
    }
}
