package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise 4: all three get the same copy, byte for byte, whatever was typed (M3); and R4: the candidate's mail leads nowhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExactCopyTest {
    private static final Pattern LONG_TOKEN = Pattern.compile("[A-Za-z0-9_+/=-]{12,}");

    /** What every mail of this software has in common, and tells nothing. */
    private static final Set<String> ALIKE = Set.of("mime-version", "auto-submitted", "x-auto-response-suppress");

    private final MailServer mail = MailServer.polite();
    private final Site site = Site.start(mail, Database.H2, Map.of("OPROEP_MAIL_NETWORK", Supplied.NETWORK));
    private final Board board = Board.of(site);
    private String reference = "";
    private int number;

    @BeforeAll
    void post() {
        reference = board.post(Supplied.assignment());
    }

    @AfterAll
    void close() {
        site.close();
        mail.close();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "Café, €, ‘quotes’, naïef, ß, Ω",
                "👩‍🏭 🏳️‍🌈 \uD83D\uDE00",
                "مرحبا \u202Eabc\u202C עברית",
                "\tna een tab\t\n  vooraan leeg\n achteraan leeg   \n\n\n",
                "voor\n.\nna\n..\n.a\n",
                "x".repeat(1_200),
                ("woord " + "é".repeat(499) + " ").repeat(3),
                "From hier\nFrom: iemand\n>From daar\n\nFrom ",
                "een regel\r\nnog een\rwagen alleen\nen LF",
                "-- \nhandtekening\n--=_grens\n--boundary--\nContent-Type: text/html\n\n<b>",
                "=?UTF-8?Q?gecodeerd?= =20=3D=\n=C3=A9",
                "${jndi:ldap://x} {{7*7}} <script>alert(1)</script> &amp; %0d%0aBcc: x@y.nl",
                "\u0001\u0008\u001b[31m\u007f\u0085\u2028\u2029\uFEFFbegin",
                "e\u0301 is geen é en \u00A0 is geen spatie");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isTheSameInAllThreeMailsAfterTheApi(String text) {
        var email = "api" + number++ + "@kandidaat-trials.nl";
        var response = Supplied.with(
                Supplied.with(Supplied.response(email, "x"), "motivation", text), "remarks", "slot: " + text);

        var answer = board.respond(reference, response);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        var copy = sameInAll(email);
        assertThat(answer.json().path("sha256").stringValue()).isEqualTo(sha256(copy));
        assertThat(verbatim(copy)).contains(verbatim(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isTheSameInAllThreeMailsAfterAForm(String text) {
        var encoded = "form" + number + "@kandidaat-trials.nl";
        var parts = "parts" + number++ + "@kandidaat-trials.nl";

        var first = board.visitor()
                .form(
                        Board.form(reference),
                        Fields.of(Supplied.response(encoded, "x")).with("motivation", text));
        var second = board.visitor()
                .multipart(
                        Board.form(reference),
                        Multipart.form()
                                .fields(Fields.of(Supplied.response(parts, "x")).with("motivation", text)));

        assertThat(first.status()).as(first.toString()).isIn(200, 303);
        assertThat(second.status()).as(second.toString()).isIn(200, 303);
        var typed = verbatim(text.getBytes(StandardCharsets.UTF_8));
        assertThat(verbatim(sameInAll(encoded))).contains(typed);
        assertThat(verbatim(sameInAll(parts))).contains(typed);
    }

    @Test
    void filesArriveUnchanged() {
        var email = "bestanden@kandidaat-trials.nl";
        var pdf = ("%PDF-1.4\n1 0 obj<<>>endobj\n" + "\r\n.\r\nFrom x\n\u0000\u00ff".repeat(50)
                        + "\ntrailer<<>>\nstartxref\n0\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        var txt = "één regel\r\n.\r\n…".getBytes(StandardCharsets.UTF_8);
        var form = Multipart.form()
                .fields(Fields.of(Supplied.response(email, "met bestanden")))
                .file("attachment", "brochure é €.pdf", "application/pdf", pdf)
                .file("attachment", "lijst.txt", "text/plain", txt);

        var answer = board.visitor().multipart(Board.responses(reference), form);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        sameInAll(email);
        for (var one : about(email)) {
            assertThat(one.attachments().values())
                    .as("files with the mail %s", one)
                    .anySatisfy(file -> assertThat(file).isEqualTo(pdf))
                    .anySatisfy(file -> assertThat(file).isEqualTo(txt));
            assertThat(new String(one.exactCopy(), StandardCharsets.UTF_8)).contains(sha256(pdf), sha256(txt));
        }
    }

    @Test
    void theCandidatesMailSharesNothingWithThePostersByWhichTheyCouldBeTied() {
        var email = "los@kandidaat-trials.nl";
        board.respond(reference, Supplied.response(email, "los"));
        sameInAll(email);
        var candidates = mail.to(email).get(0);
        var posters = about(email).stream()
                .filter(one -> one.recipient().equals(Supplied.POSTER))
                .findFirst()
                .orElseThrow();

        assertThat(candidates.sender()).isNotEqualTo(posters.sender());
        assertThat(candidates.headers())
                .allSatisfy((name, value) -> assertThat(ALIKE.contains(name.toLowerCase(Locale.ROOT))
                                || name.equalsIgnoreCase("Subject")
                                || !value.equals(posters.headers().get(name)))
                        .as("header %s: %s", name, value)
                        .isTrue());
        var links = new HashSet<>(candidates.links());
        links.retainAll(posters.links());
        assertThat(links).isEmpty();
        var tokens = tokens(posters.headers().values());
        tokens.retainAll(tokens(Set.of(candidates.raw())));
        tokens.removeAll(Set.of(reference, "multipart/mixed"));
        assertThat(tokens).isEmpty();
    }

    private static Set<String> tokens(Iterable<String> texts) {
        var tokens = new HashSet<String>();
        texts.forEach(text -> LONG_TOKEN.matcher(text).results().forEach(found -> tokens.add(found.group())));
        tokens.removeIf(token -> token.matches("[a-z-]*") || token.matches("(?i)[a-z]+([_-][a-z0-9]+)*"));
        return tokens;
    }

    /** The copy in the mails to poster, network and candidate, after making sure it is one. */
    private byte[] sameInAll(String email) {
        mail.await(
                "three mails about " + email,
                java.time.Duration.ofSeconds(20),
                all -> about(email).size() >= 3);
        var three = about(email);
        assertThat(three.stream().map(Received::recipient))
                .containsExactlyInAnyOrder(Supplied.POSTER, Supplied.NETWORK, email);
        var copy = three.get(0).exactCopy();
        assertThat(three).allSatisfy(one -> {
            assertThat(one.exactCopy()).isEqualTo(copy);
            assertThat(one.text().replaceAll("\\s", "")).contains(sha256(copy));
            assertThat(one.recipients()).hasSize(1);
            soundLines(one);
        });
        return copy;
    }

    private List<Received> about(String email) {
        return mail.received().stream()
                .filter(one -> one.copied().contains(email))
                .toList();
    }

    /** Lines end in CR LF, and none is longer than a mail may have (RFC 5322, 2.1.1). */
    private static void soundLines(Received one) {
        for (var line : one.raw().split("\r\n", -1)) {
            assertThat(line.length()).as("length of a line").isLessThanOrEqualTo(998);
            assertThat(line).doesNotContain("\r").doesNotContain("\n");
        }
    }

    /** The text without line ends, and without what the copy may put in front of a line. */
    private static String verbatim(byte[] utf8) {
        var text = new String(utf8, StandardCharsets.UTF_8);
        return text.replaceAll("(\r\n|\r|\n)[ |>]*", "\n").strip();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
