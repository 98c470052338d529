package nl.oproep.examples.site.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import nl.oproep.mail.LetterBody;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class StyledTest {
    private static final String MAIL = new LetterBody()
            .paragraph("Dag \" style=\"x\" <script>alert(1)</script>")
            .link("Lees", "https://oproep.example/a")
            .html("nl", "Oproep", "Een opdracht");

    @Test
    void thePolicyAllowsExactlyTheStylesOfThisMail() throws NoSuchAlgorithmException {
        var styled = Styled.of(MAIL);

        var css = Jsoup.parse(styled.html()).expectFirst("style").data();
        var digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
        assertThat(styled.policy())
                .contains(
                        "default-src 'none'",
                        "style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'",
                        "sandbox")
                .doesNotContain("unsafe");
    }

    @Test
    void nothingIsStyledInPlaceAndNobodysTextChanges() {
        var before = Jsoup.parse(MAIL);

        var after = Jsoup.parse(Styled.of(MAIL).html());

        assertThat(after.select("[style]")).isEmpty();
        assertThat(after.select("script")).isEmpty();
        assertThat(after.body().wholeText()).isEqualTo(before.body().wholeText());
        assertThat(after.select("a[class]")).hasSize(1);
    }

    @Test
    void linksInATextAreFoundAndTheTextStaysWhole() {
        var text = "Open:\nhttps://oproep.example/bevestigen/abc_-9\n\n(zie http://x.example).";

        var pieces = Piece.of(text);

        assertThat(pieces)
                .filteredOn(Piece::link)
                .extracting(Piece::text)
                .containsExactly("https://oproep.example/bevestigen/abc_-9", "http://x.example");
        assertThat(String.join("", pieces.stream().map(Piece::text).toList())).isEqualTo(text);
    }
}
