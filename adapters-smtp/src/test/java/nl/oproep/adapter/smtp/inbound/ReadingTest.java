package nl.oproep.adapter.smtp.inbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.oproep.adapter.smtp.inbound.Wrote.content;
import static nl.oproep.adapter.smtp.inbound.Wrote.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import nl.oproep.kernel.Sha256;
import org.junit.jupiter.api.Test;

/** What is read in mails as people's programs write them, well or badly (M4). */
class ReadingTest {

    @Test
    void theFingerprintIsOfTheBytesAsTheyCameIn() {
        var bytes = "Subject: x\r\n\r\nHallo\r\n".getBytes(UTF_8);

        assertThat(read(bytes).fingerprint())
                .isEqualTo(Sha256.of("Subject: x\r\n\r\nHallo\r\n").hex());
        assertThat(read("Subject: x\n\nHallo\n").fingerprint())
                .isNotEqualTo(read(bytes).fingerprint());
    }

    @Test
    void theEnvelopeGoesBeforeTheHeaders() {
        var headers = "Return-Path: <a@x.example>\nDelivered-To: d@X.Example\nTo: Jan <t@x.example>, u@x.example\n\n";

        var stated = read(headers.getBytes(UTF_8), new Envelope("p@Y.example", List.of("r+1@Y.EXAMPLE")));
        var unstated = read(headers);
        var bare = read("To: \"De Vries, Jan\" <t@x.example>, u@x.example\nCc: v@x.example\n\n");

        assertThat(stated.returnPath()).isEqualTo("p@y.example");
        assertThat(stated.recipients()).containsExactly("r+1@y.example");
        assertThat(unstated.returnPath()).isEqualTo("a@x.example");
        assertThat(unstated.recipients()).containsExactly("d@x.example");
        assertThat(bare.recipients()).containsExactly("t@x.example", "u@x.example", "v@x.example");
    }

    @Test
    void headersAreUnfoldedAndDecodedWithNothingUnseenInThem() {
        var mail = read("""
                From jan Mon Jan  4 10:00:00 2027
                Subject: =?utf-8?B?w6k=?= =?utf-8?Q?=C3?=
                 =?UTF-8*nl?q?=A9_x?= en =?nix?Q?=E9?= =?utf-8?x?y?=
                X-Nul: a\0b\u0007c
                no header at all
                Auto-Submitted:auto-replied

                x""");

        assertThat(mail.header("subject")).contains("éé x en é =?utf-8?x?y?=");
        assertThat(mail.header("X-Nul")).contains("a b c");
        assertThat(mail.header("Auto-Submitted")).contains("auto-replied");
        assertThat(mail.text()).isEqualTo("x");
    }

    @Test
    void eightBitHeadersAreReadInTheCharsetTheyAreIn() {
        assertThat(read("Subject: Coördinator €\n\n").header("Subject")).contains("Coördinator €");
        assertThat(read("Subject: Co\u00f6rdinator \u0080\n\n".getBytes(ISO_8859_1))
                        .header("Subject"))
                .contains("Coördinator €");
    }

    @Test
    void aTextInABrokenOrUnknownCharsetIsReadAsItMostLikelyIs() {
        assertThat(text("text/plain; charset=us-ascii", "é".getBytes(UTF_8))).isEqualTo("é");
        assertThat(text("text/plain; charset=utf-8", "\u00e9 \u0080".getBytes(ISO_8859_1)))
                .startsWith("\uFFFD");
        assertThat(text("text/plain; charset=\"x-geen\"", "\u00e9 \u0080".getBytes(ISO_8859_1)))
                .isEqualTo("é €");
        assertThat(text("text/plain; charset=iso-8859-1", "\u0093x\u0094".getBytes(ISO_8859_1)))
                .isEqualTo("“x”");
        assertThat(text("text/plain; charset=%$#!", "x".getBytes(UTF_8))).isEqualTo("x");
        assertThat(text("nonsense", "x\0y\rz".getBytes(UTF_8))).isEmpty();
        assertThat(text("text/plain", "x\0y\rz".getBytes(UTF_8))).isEqualTo("xy\nz");
    }

    @Test
    void brokenEncodingsGiveWhatCanBeRead() {
        assertThat(read("Content-Transfer-Encoding: base64\n\nSGFs*bG8=\nIQ==\n")
                        .text())
                .isEqualTo("Hallo!");
        assertThat(read("Content-Transfer-Encoding: quoted-printable\n\na=3Db=ZZ=  \nc =\nd \t\ne=3")
                        .text())
                .isEqualTo("a=b=ZZc d\ne=3");
        assertThat(read("Content-Transfer-Encoding: x-onbekend\n\nHallo").text())
                .isEqualTo("Hallo");
    }

    @Test
    void aFlowedTextIsWholeParagraphsAgain() {
        var mail = read("Content-Type: text/plain; format=flowed; delsp=yes\n\n"
                + "afmel \nden\n From hier \n> gec \n> iteerd\n>> dieper\n\n-- \nJan");

        assertThat(mail.text()).isEqualTo("afmelden\nFrom hier\n> geciteerd\n>> dieper\n\n-- \nJan\n");
    }

    @Test
    void anHtmlQuoteIsMarkedAsAQuote() {
        var mail = read("Content-Type: text/html\n\n<title>t</title><div>Stop<br>ermee</div><script>x()</script>"
                + "<blockquote>Beste&nbsp;lid,<blockquote>oud</blockquote></blockquote><ul><li>een<li>twee</ul>");

        assertThat(mail.text()).isEqualTo("Stop\nermee\n\n> Beste lid,\n\n>> oud\n\n- een\n- twee\n");
    }

    @Test
    void thePlainTextGoesBeforeTheHtmlAndFilesArePassedOn() {
        var cv = Base64.getMimeEncoder().encodeToString("inhoud".getBytes(UTF_8));
        var mail = read("Content-Type: multipart/mixed; boundary=\"a b\"\n\nvoorwoord\n--a b\n"
                + "Content-Type: multipart/alternative; boundary=i\n\n--i\nContent-Type: text/html\n\n<p>html</p>\n"
                + "--i\n\nplat\n\n--i--\nnawoord\n--a b \nContent-Type: application/pdf\n"
                + "Content-Transfer-Encoding: base64\n"
                + "Content-Disposition: attachment;\n filename*0*=utf-8''..%2Fr%C3%A9s;\n filename*1=\"um\u00e9.pdf\"\n\n"
                + cv + "\n--a b\nContent-Type: text/plain; name=\"=?utf-8?Q?not=C3=A9\u202e.txt?=\"\n\nlos\n--a b--\n");

        assertThat(mail.text()).isEqualTo("plat\n");
        assertThat(mail.files()).extracting(file -> file.name()).containsExactly("résumé.pdf", "noté.txt");
        assertThat(mail.files())
                .extracting(file -> file.contentType())
                .containsExactly("application/pdf", "text/plain");
        assertThat(content(mail, 0)).isEqualTo("inhoud");
        assertThat(content(mail, 1)).isEqualTo("los");
    }

    @Test
    void aMailWithoutItsEndIsReadAsFarAsItGoes() {
        assertThat(read("").headers()).isEmpty();
        assertThat(read("Subject: half").header("Subject")).contains("half");
        assertThat(read("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhalf\n")
                        .text())
                .isEqualTo("half\n");
        assertThat(read("Content-Type: multipart/mixed\n\nzonder grens").files())
                .hasSize(1);
    }

    private static String text(String type, byte[] content) {
        var head = ("Content-Type: " + type + "\n\n").getBytes(UTF_8);
        var whole = new byte[head.length + content.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(content, 0, whole, head.length, content.length);
        return read(whole).text();
    }
}
