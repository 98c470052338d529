package nl.oproep.adapter.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Promise 4: what was written is what is read, by another library, whatever it was. */
class MimeTextProperties {

    @Property(tries = 200)
    void anyTextArrivesAsItWas(@ForAll("texts") String text) throws Exception {
        var bytes = Mails.bytes(Mails.with(Mails.letter("Onderwerp", text, List.of())));

        var parts = (MimeMultipart) Mails.read(bytes).getContent();
        assertThat(lines(parts.getBodyPart(0).getContent())).isEqualTo(lines(text));
        assertThat(lines(parts.getBodyPart(1).getContent())).isEqualTo(lines("<p>" + text + "</p>\n"));
    }

    @Property(tries = 200)
    void everyLineIsShortSevenBitAndSafeOnTheWay(@ForAll("texts") String text) {
        var bytes = Mails.bytes(Mails.with(Mails.letter("Onderwerp", text, List.of())));

        var written = new String(bytes, ISO_8859_1);
        assertThat(written).matches("(?s)([^\r\n]*\r\n)*");
        assertThat(written.split("\r\n"))
                .allMatch(line -> line.length() <= 78
                        && !line.startsWith(".")
                        && !line.startsWith("From ")
                        && line.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f)));
    }

    @Property(tries = 200)
    void anySubjectAndNameOnOneLineArrive(@ForAll("names") String name) throws Exception {
        var read = Mails.read(Mails.bytes(Mails.with(Mails.letter(name, null, name, "x", Map.of(), List.of()))));

        assertThat(MimeUtility.decodeText(MimeUtility.unfold(read.getHeader("Subject", null))))
                .isEqualTo(name);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "ë",
                        "€",
                        "😀",
                        "\u202e",
                        "\t",
                        " ",
                        ".",
                        "..",
                        "\n",
                        "\r\n",
                        "From ",
                        "=",
                        "=20",
                        "--",
                        "=_",
                        "From",
                        "a",
                        "woord ",
                        "x".repeat(80),
                        "y".repeat(1100),
                        "\u0000",
                        "\r",
                        "é\n.",
                        "\n.\n",
                        "\nFrom ")
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('ë', '€', '田', '\u202e')
                .ofMinLength(1)
                .ofMaxLength(300)
                .filter(name -> !name.isBlank());
    }

    /** A mail knows only one kind of line end; a lone CR stays. */
    private static String lines(Object text) {
        return text.toString().replace("\r\n", "\n");
    }
}
