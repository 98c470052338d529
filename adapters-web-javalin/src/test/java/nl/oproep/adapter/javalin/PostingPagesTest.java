package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.oproep.Policies;
import nl.oproep.assignment.AnonymityPolicy;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.PublicationPolicy;
import nl.oproep.testkit.Fixtures;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostingPagesTest {
    private static final String PATH = "/oproepen/nieuw";

    @TempDir
    Path uploads;

    private Running site;

    @BeforeEach
    void start() {
        site = Running.site(uploads);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void postsFromAFormWithoutAnyHiddenField() {
        var answer = site.form(PATH, JsonPosting.form());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.html().select("h1").text()).isEqualTo("Uw oproep staat op de site");
        assertThat(open()).isEqualTo(1);
        assertThat(site.get("/").html().select(".tag.plain").eachText()).containsExactly("Financiën", "Zorg");
    }

    @Test
    void postsFromAMultipartFormAlike() {
        assertThat(site.multipart(PATH, JsonPosting.form()).status()).isEqualTo(200);
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void publishesNothingBeforeThePosterConfirms() {
        try (var careful = Running.site(uploads, Policies.STANDARD, settings -> settings)) {
            var answer = careful.form(PATH, JsonPosting.form());
            careful.deliver();

            assertThat(answer.html().select("h1").text()).isEqualTo("Kijk nu in uw e-mail");
            assertThat(careful.get("/").html().select(".results > li")).isEmpty();
            assertThat(careful.letters.all()).hasSize(1);
            assertThat(careful.letters.all().get(0).recipient()).isEqualTo(Fixtures.POSTER.email());
        }
    }

    @Test
    void addsARequirementAndKeepsEverythingTyped() {
        var typed = JsonPosting.form();
        typed.addAll(List.of("action", "add:LEVEL_CEFR"));

        var page = site.form(PATH, typed).html();

        assertThat(page.select("fieldset.ask")).hasSize(3);
        assertThat(page.select("[name=requirements.2.kind]").val()).isEqualTo("LEVEL");
        assertThat(page.select("[name=requirements.2.scale]").val()).isEqualTo("CEFR");
        assertThat(page.select("[name=requirements.2.label]").hasAttr("autofocus"))
                .isTrue();
        assertThat(page.select("[name=title]").val()).isEqualTo("Interim controller");
        assertThat(page.select("[name=text]").get(0).wholeText().strip()).isEqualTo(JsonPosting.TEXT);
        assertThat(page.select("[name=disciplines][checked]").eachAttr("value"))
                .containsExactly("FINANCE", "HEALTHCARE");
        assertThat(page.select("[name=requirements.0.min]").val()).isEqualTo("5");
        assertThat(page.select("[name=requirements.1.options]")
                        .get(0)
                        .wholeText()
                        .strip())
                .isEqualTo("SAP\nExact");
        assertThat(page.select("[name=poster.email]").val())
                .isEqualTo(Fixtures.POSTER.email().value());
        assertThat(open()).isZero();
    }

    @Test
    void addsEachOfTheEightKinds() {
        for (var type : Editor.TYPES) {
            var page = site.form(PATH, Running.pairs("action", "add:" + type)).html();

            assertThat(page.select("fieldset.ask [name$=label]")).as(type).hasSize(1);
        }
    }

    @Test
    void survivesAFormThatSaysThingsTwiceWhileItIsChanged() {
        var typed = Running.pairs(
                "action", "add:DATE",
                "title", "een",
                "title", "twee",
                "requirements.0.kind", "YES_NO",
                "requirements.0.accepts", "true",
                "requirements.0.accepts", "false");

        assertThat(site.form(PATH, typed).status()).isEqualTo(200);
    }

    @Test
    void removesAndMovesRequirements() {
        var remove = JsonPosting.form();
        remove.addAll(List.of("action", "remove:0"));
        var up = JsonPosting.form();
        up.addAll(List.of("action", "up:1"));

        assertThat(labels(site.form(PATH, remove).html())).containsExactly("Pakket");
        assertThat(labels(site.form(PATH, up).html())).containsExactly("Pakket", "Ervaring");
    }

    @Test
    void previewsExactlyWhatWillBePublishedAndStoresNothing() {
        var typed = JsonPosting.form();
        typed.addAll(List.of("action", "preview"));

        var page = site.form(PATH, typed).html();
        var again = site.form(PATH, carried(page, "send"));

        assertThat(page.select("h1").text()).isEqualTo("Zo komt uw oproep op de site");
        assertThat(page.select("article .supplied").get(1).wholeText()).isEqualTo(JsonPosting.TEXT);
        assertThat(again.html().select("h1").text()).isEqualTo("Uw oproep staat op de site");
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void marksInThePreviewWhatGivesThePosterAwayAndRefusesIt() {
        var typed = giveaway();
        typed.addAll(List.of("action", "preview"));

        var preview = site.form(PATH, typed);
        var page = preview.html();
        var back = site.form(PATH, carried(page, "edit")).html();

        assertThat(preview.status()).isEqualTo(422);
        assertThat(page.select("mark").eachText()).containsExactly("06 00424242");
        assertThat(page.select("button[value=send]")).isEmpty();
        assertThat(back.select("[name=text]").get(0).wholeText()).contains("Bel 06 00424242");
    }

    @Test
    void refusesAGiveawayAtItsFieldWithAQuoteAndLosesNothing() {
        var answer = site.form(PATH, giveaway());
        var page = answer.html();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(page.select("#f-text-fout").text()).contains("06 00424242");
        assertThat(page.select("[name=poster.phone]").val()).isEqualTo("06-00424242");
        assertThat(open()).isZero();
    }

    @Test
    void letsThePosterConfirmAGiveawayWhereThatIsThePolicy() {
        var warning = Policies.STANDARD.anonymity(AnonymityPolicy.WARN).publishing(PublicationPolicy.IMMEDIATE);
        try (var lenient = Running.site(uploads, warning, settings -> settings)) {
            var typed = giveaway();
            typed.addAll(List.of("action", "preview"));
            var preview = lenient.form(PATH, typed);
            var sent = carried(preview.html(), "send");
            sent.addAll(List.of("giveawaysConfirmed", "true"));

            assertThat(preview.status()).isEqualTo(200);
            assertThat(preview.html().select("mark").eachText()).containsExactly("06 00424242");
            assertThat(lenient.form(PATH, sent).status()).isEqualTo(200);
            assertThat(lenient.get("/").html().select(".results > li")).hasSize(1);
        }
    }

    @Test
    void showsAllErrorsAtOnceEachAtItsFieldInThePersonsLanguage() {
        var typed = Running.pairs(
                "text", "Iets",
                "hoursPerWeek", "veel",
                "start", "morgen",
                "requirements.0.kind", "NUMBER",
                "requirements.0.min", "vijf",
                "requirements.0.importance", "MUST",
                "poster.contact", "Jan",
                "poster.email", "jan@@voorbeeld");

        var dutch = site.form(PATH, typed);
        var page = dutch.html();
        var english = site.form(PATH + "?lang=en", typed).html();

        assertThat(dutch.status()).isEqualTo(422);
        for (var field : List.of(
                "title",
                "disciplines",
                "hoursPerWeek",
                "start",
                "requirements-0-label",
                "requirements-0-min",
                "poster-email",
                "acceptTerms")) {
            assertThat(page.select("#f-" + field + "-fout").text()).as(field).isNotBlank();
            assertThat(page.select(".summary a[href=#f-" + field + "]"))
                    .as(field)
                    .isNotEmpty();
            assertThat(page.select("#f-" + field)).as(field).isNotEmpty();
        }
        assertThat(page.select("[name=hoursPerWeek]").val()).isEqualTo("veel");
        assertThat(page.select("[name=start]").val()).isEqualTo("morgen");
        assertThat(page.select("[name=poster.email]").val()).isEqualTo("jan@@voorbeeld");
        assertThat(english.select("#f-title-fout").text())
                .isNotEqualTo(page.select("#f-title-fout").text());
        assertThat(english.select("form[method=post]").attr("action")).isEqualTo(PATH + "?lang=en");
    }

    @Test
    void postsOnceHoweverOftenTheSamePageIsSent() {
        var page = site.get(PATH).html();
        var typed = JsonPosting.form();
        typed.addAll(List.of("formToken", page.select("[name=formToken]").val()));

        site.form(PATH, typed);
        site.form(PATH, typed);

        assertThat(open()).isEqualTo(1);
    }

    @Test
    void refusesPolitelyWhenTheHiddenFieldIsFilledIn() {
        var typed = JsonPosting.form();
        typed.addAll(List.of("fax", "spam"));

        var answer = site.form(PATH, typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("[name=title]").val()).isEqualTo("Interim controller");
        assertThat(open()).isZero();
    }

    @Test
    void keepsATextThatBeginsWithALineBreak() {
        var typed = JsonPosting.form();
        typed.set(typed.indexOf("text") + 1, "\n\nEerst wit");
        typed.addAll(List.of("action", "edit"));

        var body = site.post(PATH, Running.MULTIPART, Running.multipart(typed)).body();

        assertThat(body).contains(">\n\n\nEerst wit</textarea>");
        assertThat(body.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }

    private int open() {
        return site.oproep.supervising().list(AssignmentState.OPEN, 100, 0).size();
    }

    private static List<String> giveaway() {
        var typed = JsonPosting.form();
        typed.set(typed.indexOf("text") + 1, "Bel 06 00424242 voor meer.");
        return typed;
    }

    private static List<String> labels(Document page) {
        return page.select("fieldset.ask [name$=label]").eachAttr("value");
    }

    /** What a browser sends from the preview by this button. */
    private static List<String> carried(Document page, String button) {
        var pairs = Running.pairs("action", button);
        page.select("form[method=post] input[type=hidden]").forEach(input -> {
            pairs.add(input.attr("name"));
            pairs.add(input.val());
        });
        return pairs;
    }
}
