package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.oproep.assignment.Outcome;
import nl.oproep.assignment.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one can do on the board besides looking: choose, put in order, turn pages, follow. */
class BrowsingTest {
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
    void marksWhatMatchedAndEscapesTheRest() {
        site.posted(JsonPosting.titled("Contrôle <b>& controller</b>"));

        var page = site.get("/?q=control").html();

        assertThat(page.select(".results h3").text()).isEqualTo("Contrôle <b>& controller</b>");
        assertThat(page.select(".results h3 mark").eachText()).containsExactly("Contrôl", "control");
        assertThat(page.select(".results h3 b")).isEmpty();
    }

    @Test
    void saysSoWhenWhatMatchedIsNotInSightAndOnlyThen() {
        site.posted(JsonPosting.document()
                .put("text", "Rustig aan. ".repeat(40) + "Zeldzaamheden gezocht.")
                .toString());

        assertThat(site.get("/?q=zeldzaam").html().select(".results").text()).contains("staan verderop");
        assertThat(site.get("/?q=rustig").html().select(".results").text()).doesNotContain("staan verderop");
        assertThat(site.get("/").html().select(".results").text()).doesNotContain("staan verderop");
    }

    @Test
    void countsWhatOneCanChooseAndTakesAChoiceAwayAgain() {
        site.posted(JsonPosting.document().put("region", "Utrecht").toString());
        site.posted(JsonPosting.document()
                .put("region", "UTRECHT")
                .put("remote", true)
                .toString());
        site.posted(JsonPosting.document().put("region", "Zwolle").toString());

        var all = site.get("/").html();
        var chosen = site.get("/?region=utrecht").html();

        assertThat(all.select("#regio ~ ul li").eachText())
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .containsExactly("Utrecht 2", "Zwolle 1");
        assertThat(all.select("#afstand ~ ul li").eachText()).containsExactly("Op afstand 1");
        assertThat(all.select("#vakgebied ~ ul li").eachText()).containsExactly("Financiën 3");
        assertThat(chosen.select("#regio ~ ul a[aria-current]").attr("href")).isEqualTo("/");
        assertThat(chosen.select("#vakgebied ~ ul li").eachText()).containsExactly("Financiën 2");
        assertThat(chosen.select("ul.chips a:contains(utrecht)").attr("href")).isEqualTo("/");
    }

    @Test
    void everyCountIsWhatItsLinkFinds() {
        for (int i = 0; i < 5; i++) {
            site.posted(JsonPosting.document()
                    .put("region", i % 2 == 0 ? "Utrecht" : "Zwolle")
                    .put("remote", i == 0)
                    .toString());
        }

        for (var link : site.get("/?q=controller").html().select(".facet a")) {
            var found = site.get(link.attr("href")).html().select("#gevonden").text();
            assertThat(found).as(link.text()).startsWith(link.select(".count").text() + " ");
        }
    }

    @Test
    void putsThemInOrder() {
        var today = LocalDate.parse(JsonPosting.document().path("closesOn").stringValue());
        site.posted(JsonPosting.document()
                .put("title", "Sluit later")
                .put("closesOn", today.toString())
                .toString());
        site.clock.pass(Duration.ofMinutes(1));
        site.posted(JsonPosting.document()
                .put("title", "Sluit eerder")
                .put("closesOn", today.minusDays(2).toString())
                .toString());
        site.clock.pass(Duration.ofMinutes(1));
        site.posted(JsonPosting.document()
                .put("title", "Nieuwste")
                .put("closesOn", today.plusDays(1).toString())
                .toString());

        assertThat(titles("/")).containsExactly("Nieuwste", "Sluit eerder", "Sluit later");
        assertThat(titles("/?sort=closing")).containsExactly("Sluit eerder", "Sluit later", "Nieuwste");
        assertThat(site.get("/api/v1/assignments?sort=closing")
                        .json()
                        .at("/items/0/title")
                        .stringValue())
                .isEqualTo("Sluit eerder");
        assertThat(site.get("/?sort=anders").status()).isEqualTo(400);
    }

    @Test
    void turnsPagesThatStandStillWhenSomethingNewComes() {
        for (int i = 0; i < 23; i++) {
            site.posted(JsonPosting.titled("Nummer " + i));
        }
        var next = site.get("/").html().select("a[rel=next]").attr("href");
        var before = titles(next);

        site.clock.pass(Duration.ofMinutes(1));
        site.posted(JsonPosting.titled("Nieuw"));

        assertThat(titles(next)).isEqualTo(before).hasSize(3);
        assertThat(titles("/")).startsWith("Nieuw");
        var asOf = site.get("/api/v1/assignments").json().path("asOf").stringValue();
        assertThat(site.get("/api/v1/assignments?asof=" + asOf)
                        .json()
                        .path("total")
                        .intValue())
                .isEqualTo(24);
    }

    @Test
    void followsASearchAsAFeed() {
        site.posted(JsonPosting.titled("Controller"));
        site.posted(JsonPosting.titled("Jurist"));

        var link = site.get("/?q=juri")
                .html()
                .select("link[type=application/atom+xml]")
                .attr("href");
        var feed = site.get(link).body();

        assertThat(link).isEqualTo("/feed.atom?q=juri");
        assertThat(feed).contains("<title>Jurist</title>", "feed.atom?q=juri").doesNotContain(">Controller<");
        assertThat(site.get("/feed.atom?q=niets").body()).doesNotContain("<entry>");
    }

    @Test
    void saysWhatToDoWhenNothingIsFound() {
        var empty = site.get("/").html().select(".empty").text();
        site.posted();
        var nothing = site.get("/?q=onvindbaar").html();

        assertThat(empty).contains("Plaats een oproep");
        assertThat(nothing.select(".empty a").attr("href")).isEqualTo("/feed.atom?q=onvindbaar");
    }

    @Test
    void tellsProgramsWhatItIsWithTheNetworkAsWhoHires() {
        var reference = site.posted(JsonPosting.titled("Controller <script>alert(1)</script>"));

        var page = site.get("/oproepen/" + reference).html();
        var data = site.get(page.select("link[type=application/ld+json]").attr("href"));

        assertThat(data.header("Content-Type")).startsWith("application/ld+json");
        assertThat(data.json().path("@type").stringValue()).isEqualTo("JobPosting");
        assertThat(data.json().path("title").stringValue()).isEqualTo("Controller <script>alert(1)</script>");
        assertThat(data.json().at("/hiringOrganization/name").stringValue()).isEqualTo("Interim Netwerk");
        var posting = page.select("[itemtype=https://schema.org/JobPosting]");
        assertThat(posting.select("[itemprop=title]").text()).isEqualTo("Controller <script>alert(1)</script>");
        assertThat(posting.select("[itemprop=hiringOrganization] [itemprop=name]")
                        .attr("content"))
                .isEqualTo("Interim Netwerk");
        assertThat(page.select("meta[property=og:title]").attr("content")).startsWith("Controller");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://netwerk-kanarie.example/oproepen/" + reference);
    }

    @Test
    void dropsWhatIsFinishedEverywhereAtOnce() {
        var reference = site.posted(JsonPosting.titled("Onvindbaar"));
        var shown = List.of("/", "/?q=onvind", "/feed.atom", "/sitemap.xml", "/api/v1/assignments");
        assertThat(shown).allSatisfy(path -> assertThat(site.get(path).body()).contains(reference));

        site.oproep.supervising().finish(new Reference(reference), Outcome.WITHDRAWN);

        assertThat(shown).allSatisfy(path -> assertThat(site.get(path).body()).doesNotContain(reference, "Onvindbaar"));
        for (var path : List.of("", "?lang=en", "/jobposting", "/reageren")) {
            assertThat(site.get("/oproepen/" + reference + path).status())
                    .as(path)
                    .isEqualTo(410);
        }
    }

    private List<String> titles(String path) {
        return site.get(path).html().select(".results h3").eachText();
    }
}
