package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 9: published exactly as supplied, code point for code point (P2); escaped, never filtered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedTest {
    private final MailServer mail = MailServer.polite();
    private final Site site = Site.start(mail);
    private final Board board = Board.of(site);

    @AfterAll
    void close() {
        site.close();
        mail.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "{{7*7}} ${7*7} #{7*7} <%= 7*7 %>",
                "${jndi:ldap://127.0.0.1/x}",
                "\u202Eomgekeerd\u202C \u2066eiland\u2069 \u200Fx",
                "'; drop table oproep_assignment; -- \" onmouseover=x",
                "&lt;b&gt; &amp;amp; &#x27; &euro;",
                "Café 👩‍🏭 e\u0301 € ﬁ Ⅷ",
                "]]> <!-- --> </title></textarea><style>",
                "  twee  spaties  en 100% + een plus ",
            })
    void titleTextAndRequirementsComeOutAsTheyWentIn(String hostile) {
        var title = "T " + hostile;
        var text = "Eerste regel " + hostile + "\n\n  ingesprongen\n\teen tab\nlaatste " + hostile;
        var label = "Kunt u dit: " + hostile;
        var assignment = Supplied.with(
                Supplied.with(Supplied.with(Supplied.assignment(), "title", title), "text", text),
                "requirements",
                List.of(Supplied.requirement(
                        "kan", "CHOICE", label, Map.of("options", List.of("Ja " + hostile, "Nee")))));

        var reference = board.post(assignment);

        var view = board.visitor().get(Board.assignment(reference)).json();
        assertThat(view.path("title").stringValue()).isEqualTo(title);
        assertThat(view.path("text").stringValue()).isEqualTo(text);
        assertThat(view.path("requirements").path(0).path("label").stringValue())
                .isEqualTo(label);
        var page = board.visitor().get("/oproepen/" + reference).page();
        assertThat(page.wholeText()).contains(title, text, label);
        assertThat(page.select("script, b, textarea")).isEmpty();
        var form = board.visitor().get(Board.form(reference)).page();
        assertThat(form.wholeText()).contains(label);
        assertThat(board.visitor().get("/").page().wholeText()).contains(title);
        var feed = org.jsoup.Jsoup.parse(
                board.visitor().get("/feed.atom").text(), "", org.jsoup.parser.Parser.xmlParser());
        assertThat(feed.select("entry > title").eachText().toString()).isNotEmpty();
        assertThat(feed.wholeText()).contains(title);
    }

    @Test
    void theFormPostsTheSameAsTheApi() {
        var text = "Regel een\nRegel <b>twee</b> & €\n";
        var document = Supplied.with(Supplied.assignment(), "text", text);
        var posted =
                board.visitor().form("/oproepen/nieuw", Fields.of(document).with("title", "Langs het formulier €"));

        assertThat(posted.status()).as(posted.toString()).isIn(200, 201, 303);
        var view = board.visitor().get("/api/v1/assignments?q=formulier").json();
        assertThat(view.path("total").asInt()).as(posted.text()).isEqualTo(1);
        var reference = Json.items(view).get(0).path("reference").stringValue();
        assertThat(board.visitor()
                        .get(Board.assignment(reference))
                        .json()
                        .path("text")
                        .stringValue())
                .isEqualTo(text);
    }
}
