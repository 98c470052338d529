package nl.oproep.adapter.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.mail.Circular;
import nl.oproep.mail.Copy;
import nl.oproep.mail.Letter;

/** A copy of a circular has the same bytes whichever way it travels (M2). */
class CircularBytesProperties {

    @Property(tries = 300)
    void aCopyHasTheBytesOfItsMail(
            @ForAll("pieces") String text,
            @ForAll("pieces") String html,
            @ForAll("values") @Size(max = 4) List<String> values,
            @ForAll("values") @Size(max = 4) List<String> others)
            throws IOException {
        var circular = circular(text, html);
        var bytes = new CircularBytes(circular, Mails.ZONE);

        for (var copy : List.of(copy(circular, "een", values), copy(circular, "twee", others))) {
            var written = written(bytes, copy);

            assertThat(written).isEqualTo(new String(Mails.bytes(copy.mail()), ISO_8859_1));
            assertThat(written).endsWith("\r\n").doesNotContain("\n.").doesNotStartWith(".");
        }
    }

    private static String written(CircularBytes bytes, Copy copy) throws IOException {
        var buffer = new MimeBuffer();
        bytes.write(copy, buffer);
        var out = new ByteArrayOutputStream();
        buffer.writeTo(out);
        return out.toString(ISO_8859_1);
    }

    private static Copy copy(Circular circular, String tag, List<String> values) {
        return new Copy(circular, tag, EmailAddress.of(tag + "@lid-kanarie.example"), values);
    }

    private static Circular circular(String text, String html) {
        return new Circular(
                Instant.parse("2027-01-04T09:00:00Z"),
                EmailAddress.of("post@network.example"),
                "bounce.network.example",
                "m+",
                new Letter(
                        "Interim Netwerk é",
                        null,
                        "Nieuwe oproep: coördinator",
                        text,
                        html,
                        Map.of(
                                "List-Unsubscribe",
                                "<https://network.example/afmelden/" + Circular.slot(0) + ">",
                                "Precedence",
                                "bulk",
                                "X-Any",
                                "é"),
                        List.of()));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        Circular.slot(0),
                        Circular.slot(1),
                        Circular.slot(3),
                        Circular.slot(9),
                        "a",
                        "é",
                        "😀",
                        " ",
                        "\t",
                        "\n",
                        "\r\n",
                        "\r",
                        ".",
                        "From ",
                        "=",
                        "<b>",
                        "lang woord ".repeat(8))
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<List<String>> values() {
        return Arbitraries.of("Anna", "Jörg ’t Hart", "a&b <c>", "", ".", "From ", "x".repeat(90))
                .list();
    }
}
