package nl.oproep.adapter.smtp.inbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.oproep.adapter.smtp.inbound.Wrote.read;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** For all mails: what somebody else's library wrote is read as it was put in, and nothing at all breaks the reading. */
class ReadingProperties {

    @Property(tries = 200)
    void readsWhatJakartaMailWrote(
            @ForAll("words") String text,
            @ForAll("line") String subject,
            @ForAll("encoding") String encoding,
            @ForAll @Size(max = 3_000) byte[] file,
            @ForAll("line") String name)
            throws Exception {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setSubject(subject, "utf-8");
        message.setRecipients(Message.RecipientType.TO, "m+tag@" + Wrote.DOMAIN);
        var words = new MimeBodyPart();
        words.setText(text, "utf-8");
        words.setHeader("Content-Transfer-Encoding", encoding);
        var headers = new InternetHeaders();
        headers.addHeader("Content-Type", "application/pdf");
        headers.addHeader("Content-Transfer-Encoding", "base64");
        var attached = new MimeBodyPart(headers, Base64.getMimeEncoder().encode(file));
        attached.setFileName("a" + name + ".pdf");
        message.setContent(new MimeMultipart(words, attached));

        var out = new ByteArrayOutputStream();
        message.writeTo(out);
        var mail = read(out.toByteArray());

        assertThat(mail.text()).isEqualTo(text);
        assertThat(mail.header("Subject")).contains(subject.strip());
        assertThat(mail.recipients()).containsExactly("m+tag@" + Wrote.DOMAIN);
        assertThat(mail.files()).extracting(one -> one.name()).containsExactly("a" + name + ".pdf");
        try (var content = mail.files().get(0).content().open()) {
            assertThat(content.readAllBytes()).isEqualTo(file);
        }
    }

    @Property(tries = 500)
    void readsAnything(@ForAll("pieces") String message) {
        var mail = read(message.getBytes(ISO_8859_1));

        assertThat(mail.fingerprint()).hasSize(64);
        assertThat(UTF_8.newEncoder().canEncode(mail.text())).isTrue();
        assertThat(mail.text()).doesNotContain("\0", "\r");
        assertThat(mail.headers())
                .allSatisfy(header -> assertThat(header.value()).doesNotContain("\n", "\r", "\0"));
    }

    @Property(tries = 200)
    void readsAnyBytes(@ForAll @Size(max = 2_000) byte[] message) {
        assertThat(read(message).fingerprint()).hasSize(64);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "a", "é", "€", "😀", " ", "=", ".", ">", "From ", "--", "-- ", "\t", "\n", "\n\n", "lang woord")
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> line() {
        return Arbitraries.of("a", "é", "€", "😀", "b c", "-", "_", "'", "lang")
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> encoding() {
        return Arbitraries.of("quoted-printable", "base64", "8bit");
    }

    /** Pieces of mails in any order: the worst of both worlds. */
    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "Content-Type: multipart/mixed; boundary=b\n",
                        "Content-Type: multipart/report; boundary=\"c\r\n",
                        "Content-Type: message/delivery-status\n",
                        "Content-Type: text/html; charset=UTF-16\n",
                        "Content-Type: text/plain; format=flowed; charset=x-COMPOUND_TEXT\n",
                        "Content-Disposition: attachment; filename*0*=utf-7''%E9%; filename*99=x; =;=\n",
                        "Content-Transfer-Encoding: base64\n",
                        "Content-Transfer-Encoding: quoted-printable\n",
                        "Subject: =?utf-7?b?+++?= =?x?q?=?=",
                        "To: <@>, \"a\" <b@c>, @@\n",
                        "Action: failed\nStatus: ;\nFinal-Recipient: rfc822\n",
                        "<blockquote><p>&#x110000;&#0;<",
                        "--b\n",
                        "--b--\n",
                        "--c\r\n",
                        "\n",
                        "\r\n\r\n",
                        "=E9=\r",
                        "\0\u00ff\u00fe",
                        "> > x \n",
                        " folded\n",
                        ":\n")
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }
}
