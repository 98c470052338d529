package nl.oproep.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetterBodyTest {

    @Test
    void aLineAndABlankLineStayWhatTheyAreOnAScreen() {
        var body = new LetterBody().paragraph("Klopt er iets niet? Antwoord op deze mail.\n\nOproep\nUtrecht");

        assertThat(html(body)).contains("Antwoord op deze mail.</p>", ">Oproep<br>\nUtrecht</p>");
        assertThat(body.text()).isEqualTo("Klopt er iets niet? Antwoord op deze mail.\n\nOproep\nUtrecht\n\n");
    }

    @Test
    void theSubjectIsTheTitleAndTheFirstHeading() {
        assertThat(html(new LetterBody().paragraph("Dag.")))
                .contains("<title>Uw &lt;oproep&gt;</title>", ">Uw &lt;oproep&gt;</h1>")
                .contains(">Het Netwerk</p>");
    }

    @Test
    void noWordIsTooLongForAPhone() {
        assertThat(html(new LetterBody())).contains("overflow-wrap:anywhere;word-break:break-word");
    }

    @Test
    void aMailboxShowsTheFirstWordsBelowTheSubjectAndNoMoreThanItHasRoomFor() {
        var html = html(new LetterBody().paragraph("Er is een reactie.").paragraph("é😀".repeat(200)));

        var shown = html.substring(html.indexOf("overflow:hidden\">"), html.indexOf("</div>"));
        assertThat(shown).startsWith("overflow:hidden\">Er is een reactie. é😀");
        assertThat(shown.codePointCount(0, shown.length())).isLessThan(200);
    }

    @Test
    void theLinkThatALetterIsAboutIsTheOnlyFilledButtonAndSmallPrintHasNone() {
        var body = new LetterBody()
                .link("Lees de opdracht", "https://oproep.example/a")
                .also("Reageer", "https://oproep.example/b")
                .fine()
                .fine()
                .link("Meld u af", "https://oproep.example/c");

        assertThat(html(body))
                .containsOnlyOnce("background:#0b5c4b")
                .contains("style=\"color:inherit\">Meld u af</a>")
                .containsOnlyOnce("font-size:14px");
        assertThat(body.text()).endsWith("Meld u af:\nhttps://oproep.example/c\n\n");
    }

    @Test
    void whatTheColourOfASignSaysIsSaidInWords() {
        var body = new LetterBody()
                .points(List.of(new LetterBody.Point(
                        "✗ Nederlands: A2 [eis, voldoet niet]",
                        "✗",
                        LetterBody.Tone.BAD,
                        "Nederlands",
                        "A2",
                        "eis · voldoet niet")));

        assertThat(body.text()).isEqualTo("✗ Nederlands: A2 [eis, voldoet niet]\n\n");
        assertThat(html(body)).contains("<span aria-hidden=\"true\">✗</span>", "eis · voldoet niet", "#d23f35");
    }

    @Test
    void nobodysWordsBecomePartOfTheLetter() {
        var hostile = "\" style=\"x\" <script>alert(1)</script>";
        var body = new LetterBody()
                .heading(hostile)
                .paragraph(hostile)
                .lines(List.of(hostile))
                .verbatim(hostile, hostile)
                .link(hostile, hostile)
                .points(List.of(
                        new LetterBody.Point(hostile, hostile, LetterBody.Tone.GOOD, hostile, hostile, hostile)));

        assertThat(html(body)).doesNotContain("<script", "style=\"x\"");
    }

    private static String html(LetterBody body) {
        return body.html("nl", "Het Netwerk", "Uw <oproep>");
    }
}
