package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.oproep.assignment.Outcome;
import nl.oproep.assignment.Reference;
import nl.oproep.kernel.Sha256;
import nl.oproep.testkit.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who posted, and who responded, stands nowhere that the public can look (P3, promise 1). */
class LeakTest {
    @TempDir
    Path uploads;

    @Test
    void noPublicAnswerTellsWhoPostedOrResponded() {
        try (var site = Running.site(uploads)) {
            var open = site.posted();
            var closed = site.posted(JsonPosting.titled("Gesloten"));
            var finished = site.posted(JsonPosting.titled("Afgerond"));
            site.multipart("/oproepen/" + open + "/reageren", Responses.form(), "cv.pdf", Fixtures.aPdf());
            site.post("/api/v1/assignments/" + closed + "/responses", Running.JSON, Responses.json());
            site.oproep.supervising().close(new Reference(closed));
            site.oproep.supervising().finish(new Reference(finished), Outcome.FILLED_VIA_NETWORK);
            site.deliver();

            var answers = new ArrayList<Answer>();
            for (var reference : List.of(open, closed, finished)) {
                answers.addAll(everywhere(site, reference));
            }

            assertThat(answers).hasSizeGreaterThan(60);
            for (var answer : answers) {
                var seen = (answer.body() + answer.headers().map()).toLowerCase(Locale.ROOT);
                assertThat(canaries()).as(answer.status() + " " + answer.body()).noneMatch(seen::contains);
            }
        }
    }

    /** What anybody can ask for, also wrongly. */
    private static List<Answer> everywhere(Running site, String reference) {
        var answers = new ArrayList<Answer>();
        var page = "/oproepen/" + reference;
        var api = "/api/v1/assignments/" + reference;
        for (var path : List.of(
                "/",
                "/?q=controller",
                "/?q=kanarie",
                "/?q=opdrachtgever",
                page,
                page + "?lang=en",
                page + "/reageren",
                "/feed.atom",
                "/sitemap.xml",
                "/robots.txt",
                "/werkafspraken",
                "/oproepen/nieuw",
                "/api/v1/assignments",
                "/api/v1/assignments?q=geheim",
                api,
                api + "/form",
                "/health/ready",
                "/niets",
                "/beheer",
                "/api/v1/operator/assignments",
                "/api/v1/operator/assignments/" + reference + "/responses",
                "/beheer-oproep/" + reference,
                "/bevestigen/" + reference)) {
            answers.add(site.get(path));
        }
        answers.add(site.method("DELETE", page));
        answers.add(site.post(page + "/reageren", Running.FORM, "name=" + "x".repeat(2_000_000)));
        answers.add(site.post(page + "/reageren", "text/plain", "x"));
        answers.add(site.post(page + "/reageren", Running.FORM, "name=%ff"));
        answers.add(site.post(api + "/responses", Running.JSON, "{}"));
        answers.add(site.post(api + "/responses", Running.JSON, "{"));
        return answers;
    }

    /** What gives somebody away: as it is, in base64, and hashed. */
    private static Set<String> canaries() {
        var canaries = new LinkedHashSet<String>();
        for (var secret : List.of(
                String.valueOf(Fixtures.POSTER.organisation()),
                Fixtures.POSTER.contact(),
                Fixtures.POSTER.email().value(),
                Fixtures.POSTER.email().domain(),
                String.valueOf(Fixtures.POSTER.phone()),
                String.valueOf(Fixtures.POSTER.website()),
                Responses.CANDIDATE,
                "Kanarie Kandidaat")) {
            canaries.add(secret);
            canaries.add(Exact.escaped(secret));
            canaries.add(Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
            canaries.add(Sha256.of(secret).hex());
        }
        return Set.copyOf(canaries.stream().map(c -> c.toLowerCase(Locale.ROOT)).toList());
    }
}
