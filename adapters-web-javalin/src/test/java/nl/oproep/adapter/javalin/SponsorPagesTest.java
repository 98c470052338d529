package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sponsored links where the public sees them, and where the operator keeps them (L6, promise 8). */
class SponsorPagesTest {
    private static final String API = "/api/v1/operator/sponsorships";
    private static final String TARGET = "https://www.sponsor-kanarie.example/a?b=c&d=e";
    private static final String[] LOGIN = {
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString("operator:geheim".getBytes(StandardCharsets.UTF_8))
    };

    @TempDir
    Path uploads;

    private Running site;
    private String reference = "";

    @BeforeEach
    void start() {
        site = Running.site(uploads);
        reference = site.posted();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private Answer add(String slot, String first, String last) {
        return site.post(
                API,
                Running.JSON,
                "{\"slot\":\"%s\",\"title\":\"Leer <b>nu</b>\",\"text\":\"Kort & goed\",\"target\":\"%s\",\"start\":\"%s\",\"end\":\"%s\"}"
                        .formatted(slot, TARGET, first, last),
                LOGIN);
    }

    @Test
    void showsLabelledUntrackedAndEscapedInItsSlot() {
        assertThat(add("BOARD", "2026-11-23", "2026-11-23").status()).isEqualTo(201);
        assertThat(add("NEWSLETTER", "2026-11-23", "2026-11-23").status()).isEqualTo(201);

        var board = site.get("/").html().select(".sponsored");
        var english = site.get("/?lang=en").html().select(".sponsored");
        var detail = site.get("/oproepen/" + reference);

        assertThat(board.select("a")).hasSize(1);
        assertThat(board.select("a").attr("href")).isEqualTo(TARGET);
        assertThat(board.select("a").attr("rel")).isEqualTo("sponsored nofollow noopener");
        assertThat(board.select("a").attr("target")).isEmpty();
        assertThat(board.select("a").text()).isEqualTo("Leer <b>nu</b>");
        assertThat(board.text()).contains("Gesponsord", "Kort & goed", "www.sponsor-kanarie.example");
        assertThat(english.text()).contains("Sponsored");
        assertThat(detail.body()).doesNotContain("sponsor-kanarie");
    }

    @Test
    void nothingOfItIsFetchedFromElsewhere() {
        add("BOARD", "2026-11-23", "2026-11-23");
        add("DETAIL", "2026-11-23", "2026-11-23");

        for (var path : List.of("/", "/oproepen/" + reference)) {
            var answer = site.get(path);
            assertThat(answer.html().select(".sponsored a")).as(path).hasSize(1);
            assertThat(answer.html().select("[src], [srcset], [ping], script, iframe, object, embed, style"))
                    .as(path)
                    .isEmpty();
            assertThat(answer.html().select("link[rel=stylesheet], link[rel=icon]"))
                    .as(path)
                    .allMatch(link -> link.attr("href").startsWith("/"));
            assertThat(answer.headers().map()).as(path).doesNotContainKey("set-cookie");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "img-src 'self'");
        }
    }

    @Test
    void keptPagesChangeWhenItBeginsAndWhenItEnds() {
        var page = "/oproepen/" + reference;
        add("BOARD", "2026-11-24", "2026-11-24");
        add("DETAIL", "2026-11-24", "2026-11-24");
        var before = List.of(tag("/"), tag(page));

        site.clock.pass(Duration.ofDays(1));
        assertThat(site.get("/").body()).contains(TARGET.replace("&", "&amp;"));
        assertThat(site.get(page).body()).contains(TARGET.replace("&", "&amp;"));
        assertThat(site.get("/", "If-None-Match", before.get(0)).status()).isEqualTo(200);
        assertThat(site.get(page, "If-None-Match", before.get(1)).status()).isEqualTo(200);
        assertThat(site.get("/", "If-None-Match", tag("/")).status()).isEqualTo(304);

        site.clock.pass(Duration.ofDays(1));
        assertThat(site.get("/").body()).doesNotContain("sponsor-kanarie");
        assertThat(site.get(page).body()).doesNotContain("sponsor-kanarie");
    }

    private String tag(String path) {
        return String.valueOf(site.get(path).header("ETag"));
    }

    @Test
    void theJsonOfAssignmentsFeedsAndTheSitemapKnowNothingOfIt() {
        var paths = List.of(
                "/api/v1/assignments",
                "/api/v1/assignments/" + reference,
                "/api/v1/assignments/" + reference + "/form",
                "/feed.atom",
                "/sitemap.xml",
                "/oproepen/" + reference + "/reageren");
        var before = paths.stream().map(path -> stable(site.get(path).body())).toList();

        add("BOARD", "2026-11-23", "2026-11-23");
        add("DETAIL", "2026-11-23", "2026-11-23");

        assertThat(paths.stream().map(path -> stable(site.get(path).body())).toList())
                .isEqualTo(before);
    }

    private static String stable(String body) {
        return body.replaceAll("name=\"formToken\" value=\"[^\"]*\"", "");
    }

    @Test
    void theApiListsChangesAndStops() {
        var added = add("BOARD", "2026-11-23", "2026-11-30").json();
        var path = API + "/" + added.path("id").stringValue();

        assertThat(added.path("state").stringValue()).isEqualTo("SHOWING");
        assertThat(site.get(API, LOGIN).json().path("items")).hasSize(1);
        var ended = site.patch(path, "{\"end\":\"2026-11-24\",\"title\":null}", LOGIN);
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.json().path("end").stringValue()).isEqualTo("2026-11-24");
        assertThat(ended.json().path("title").isNull()).isTrue();
        assertThat(site.get("/").html().select(".sponsored a").text()).isEqualTo("Kort & goed");
        assertThat(site.patch(path, "{\"end\":\"2026-11-22\"}", LOGIN).violations())
                .containsExactly("end: end.beforeStart");
        assertThat(site.patch(path, "{\"stopped\":true}", LOGIN)
                        .json()
                        .path("state")
                        .stringValue())
                .isEqualTo("STOPPED");
        assertThat(site.get("/").html().select(".sponsored")).isEmpty();
        assertThat(site.get(path, LOGIN).json().path("state").stringValue()).isEqualTo("STOPPED");
        assertThat(site.patch(API + "/" + new UUID(0, 1), "{}", LOGIN).status()).isEqualTo(404);
    }

    @Test
    void everythingWrongIsSaidAtOnceAtItsField() {
        var wrong = site.post(
                API,
                Running.JSON,
                "{\"slot\":\"POPUP\",\"text\":\" \",\"target\":\"javascript:alert(1)\",\"start\":\"31-2-2026\"}",
                LOGIN);

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.violations())
                .containsExactlyInAnyOrder(
                        "slot: answer.choice",
                        "text: required",
                        "target: sponsorship.target",
                        "start: answer.date",
                        "end: required");
        assertThat(site.get(API, LOGIN).json().path("items")).isEmpty();
    }

    @Test
    void theOperatorAddsChangesAndTakesAwayByHand() {
        var fields = Running.pairs(
                "slot",
                "DETAIL",
                "title",
                "",
                "text",
                "Een tekst",
                "target",
                TARGET,
                "start",
                "2026-11-23",
                "end",
                "2026-11-24");
        var added = site.acted("/beheer/gesponsord", fields, LOGIN);
        var path = added.html().select("td a").attr("href");
        var shown = site.get(path, LOGIN);
        var wrong = site.acted(
                path,
                List.of("slot", "DETAIL", "text", "", "target", "data:,x", "start", "2026-11-23", "end", "2026-11-24"),
                LOGIN);
        var changed = site.acted(
                path,
                List.of("slot", "BOARD", "text", "Nieuw", "target", TARGET, "start", "2026-11-23", "end", "2026-11-24"),
                LOGIN);
        assertThat(site.get("/").html().select(".sponsored a").text()).isEqualTo("Nieuw");
        var stopped = site.acted(path, List.of("action", "stop", "sure", "true"), LOGIN);

        assertThat(added.status()).isEqualTo(200);
        assertThat(shown.html().select("[name=text]").val()).isEqualTo("Een tekst");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("[name=target]").val()).isEqualTo("data:,x");
        assertThat(wrong.html().select("#f-text-fout, #f-target-fout")).hasSize(2);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(stopped.html().text()).contains("Weggehaald");
        assertThat(site.get("/").html().select(".sponsored")).isEmpty();
    }

    @Test
    void onlyTheOperatorGetsThere() {
        for (var path : List.of("/beheer/gesponsord", API)) {
            assertThat(site.get(path).status()).as(path).isEqualTo(401);
            assertThat(site.post(path, Running.JSON, "{}").status()).as(path).isEqualTo(401);
        }
        assertThat(site.oproep.sponsoring().list(10, 0)).isEmpty();
    }
}
