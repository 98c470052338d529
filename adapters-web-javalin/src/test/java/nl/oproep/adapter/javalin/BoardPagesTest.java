package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardPagesTest {
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
    void listsWhatIsOpenNewestFirst() {
        site.posted(JsonPosting.titled("De eerste"));
        site.clock.pass(Duration.ofMinutes(1));
        site.posted(JsonPosting.titled("De tweede"));

        var page = site.get("/").html();

        assertThat(page.select(".results h3").eachText()).containsExactly("De tweede", "De eerste");
        assertThat(page.select("#gevonden").text()).isEqualTo("2 open opdrachten");
    }

    @Test
    void findsByWordsDisciplineAndRegion() {
        site.posted(JsonPosting.titled("Controller"));
        site.posted(JsonPosting.document()
                .put("title", "Jurist")
                .put("region", "Zwolle")
                .put("remote", true)
                .toString());

        assertThat(site.get("/?q=juri").html().select(".results h3").eachText()).containsExactly("Jurist");
        assertThat(site.get("/?region=zwolle").html().select(".results h3").eachText())
                .containsExactly("Jurist");
        assertThat(site.get("/?remote=true").html().select(".results h3").eachText())
                .containsExactly("Jurist");
        assertThat(site.get("/?discipline=LEGAL").html().select("#gevonden").text())
                .isEqualTo("Niets gevonden");
        assertThat(site.get("/?discipline=FINANCE").html().select(".results > li"))
                .hasSize(2);
    }

    @Test
    void keepsWhatWasAskedInTheFormAndInTheLinkToTheOtherLanguage() {
        site.posted();

        var page = site.get("/?q=controller&region=Utrecht").html();

        assertThat(page.select("#q").val()).isEqualTo("controller");
        assertThat(page.select("a[hreflang=en]").attr("href")).isEqualTo("/?q=controller&region=Utrecht&lang=en");
        assertThat(site.get("/?q=controller&lang=en").html().select("#gevonden").text())
                .isEqualTo("1 assignment found");
    }

    @Test
    void turnsPages() {
        for (int i = 0; i < 23; i++) {
            site.posted(JsonPosting.titled("Nummer " + i));
        }

        var first = site.get("/").html();
        var second = site.get(first.select("a[rel=next]").attr("href")).html();

        assertThat(first.select(".results > li")).hasSize(20);
        assertThat(second.select(".results > li")).hasSize(3);
        assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo("/");
    }

    @Test
    void dropsAnAssignmentOnceItsClosingDateHasPassed() {
        site.posted();
        site.clock.pass(Duration.ofDays(60));

        assertThat(site.get("/").html().select(".results > li")).isEmpty();
    }

    @Test
    void answers304ToWhoHasTheSameBytesAndAnewOnceSomethingChanged() {
        site.posted();
        var tag = site.get("/").header("ETag");

        var same = site.get("/", "If-None-Match", tag);
        site.posted();
        var changed = site.get("/", "If-None-Match", tag);

        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void answersHeadLikeGetWithoutABody() {
        var head = site.head("/");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(site.get("/").header("ETag"));
    }

    @Test
    void feedsAndMapsNameOnlyWhatIsOpen() {
        var reference = site.posted();

        assertThat(site.get("/feed.atom").body())
                .contains("<title>Interim controller</title>", "/oproepen/" + reference);
        assertThat(site.get("/sitemap.xml").body()).contains("https://netwerk-kanarie.example/oproepen/" + reference);
        assertThat(site.get("/robots.txt").body()).contains("Sitemap: https://netwerk-kanarie.example/sitemap.xml");
    }
}
