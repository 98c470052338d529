package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import nl.oproep.assignment.Outcome;
import nl.oproep.assignment.Reference;
import nl.oproep.testkit.Fixtures;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssignmentPagesTest {
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
    void showsTheTextCodePointForCodePointAsSupplied() {
        var reference = site.posted(JsonPosting.saying(Fixtures.HURTING));

        var page = site.get("/oproepen/" + reference).html();
        var json = site.get("/api/v1/assignments/" + reference).json();

        assertThat(page.select("#tekst").get(0).wholeText()).isEqualTo(Fixtures.HURTING);
        assertThat(json.path("text").stringValue()).isEqualTo(Fixtures.HURTING);
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void warnsPlainlyBeforeTheLinkToTheForm() {
        var reference = site.posted();

        var body = site.get("/oproepen/" + reference).body();
        var form = site.get("/oproepen/" + reference + "/reageren").body();

        assertThat(body.indexOf("Lees dit voordat u reageert")).isBetween(0, body.indexOf("Reageer op deze opdracht"));
        assertThat(form.indexOf("U krijgt niet te horen wie dat is")).isBetween(0, form.indexOf("name=\"email\""));
        assertThat(form).contains("brochure");
    }

    @Test
    void listsEachRequirementWithWhatWasAsked() {
        var page = site.get("/oproepen/" + site.posted()).html();

        assertThat(page.select(".asks strong").eachText())
                .containsExactly(
                        "Ervaring als controller",
                        "Beschikbaar per",
                        "Nederlands",
                        "RA of RC",
                        "Pakket",
                        "Sectoren",
                        "Laatste functie",
                        "Motiveer uw aanpak");
        assertThat(page.select(".asks li").get(0).text()).contains("minimaal 5 jaar", "eis");
    }

    @Test
    void offersNoFormOnceItIsClosed() {
        var reference = site.posted();
        site.oproep.supervising().close(new Reference(reference));

        var page = site.get("/oproepen/" + reference);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("a[href*=reageren]")).isEmpty();
        assertThat(site.get("/oproepen/" + reference + "/reageren").status()).isEqualTo(409);
        assertThat(site.get("/api/v1/assignments/" + reference)
                        .json()
                        .path("state")
                        .stringValue())
                .isEqualTo("CLOSED");
    }

    @Test
    void closesByItselfWhenTheDayIsOver() {
        var reference = site.posted();
        assertThat(site.get("/oproepen/" + reference).html().select("a[href*=reageren]"))
                .isNotEmpty();

        site.clock.pass(Duration.ofDays(60));

        assertThat(site.get("/oproepen/" + reference).html().select("a[href*=reageren]"))
                .isEmpty();
    }

    @Test
    void showsNothingAnyMoreOfWhatIsFinished() {
        var reference = site.posted(JsonPosting.titled("Onvindbaar"));
        site.get("/oproepen/" + reference);
        site.oproep.supervising().finish(new Reference(reference), Outcome.FILLED_OTHERWISE);

        for (var path : new String[] {"/oproepen/", "/api/v1/assignments/"}) {
            var answer = site.get(path + reference);
            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.body()).doesNotContain("Onvindbaar");
        }
    }

    @Test
    void tellsUnknownFromNothing() {
        assertThat(site.get("/oproepen/bcdfghjkmnpq").status()).isEqualTo(404);
        assertThat(site.get("/oproepen/nogiets").status()).isEqualTo(404);
        assertThat(site.get("/api/v1/assignments/bcdfghjkmnpq").status()).isEqualTo(404);
        assertThat(site.get("/oproepen/bcdfghjkmnpq").body())
                .isEqualTo(site.get("/oproepen/wat-dan-ook").body());
    }

    @Test
    void isTheSamePageForEverybodyAndIsNotRenderedForWhoHasIt() {
        var reference = site.posted();
        var tag = site.get("/oproepen/" + reference).header("ETag");

        var again = site.get("/oproepen/" + reference, "If-None-Match", tag);
        var english = site.get("/oproepen/" + reference + "?lang=en");

        assertThat(again.status()).isEqualTo(304);
        assertThat(english.header("ETag")).isNotEqualTo(tag);
        assertThat(english.html().select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void isCompressedForWhoAsks() {
        var reference = site.posted();

        var zipped = site.get("/oproepen/" + reference, "Accept-Encoding", "gzip");

        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(Jsoup.parse(site.get("/oproepen/" + reference).body()).title())
                .isEqualTo("Interim controller · Interim Netwerk");
    }
}
