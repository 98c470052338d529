package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No cookie, no script, nothing from elsewhere, and no framing, on every page (V9, promise 8). */
class HeadersTest {
    @TempDir
    Path uploads;

    @Test
    void everyAnswerCarriesThem() {
        try (var site = Running.site(uploads)) {
            var reference = site.posted();
            for (var path : List.of(
                    "/",
                    "/oproepen/nieuw",
                    "/oproepen/" + reference,
                    "/oproepen/" + reference + "/reageren",
                    "/werkafspraken",
                    "/api/v1/assignments",
                    "/niets",
                    "/oproepen/niets",
                    "/beheer",
                    "/health/live")) {
                var answer = site.get(path);

                assertThat(answer.header("Content-Security-Policy"))
                        .as(path)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe");
                assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
                assertThat(answer.header("Set-Cookie")).isEmpty();
                assertThat(answer.header("Server")).isEmpty();
                assertThat(answer.header("Strict-Transport-Security")).isNotEmpty();
            }
        }
    }

    @Test
    void pagesLoadNothingFromElsewhereAndNeedNoScript() {
        try (var site = Running.site(uploads)) {
            var reference = site.posted();
            for (var path : List.of(
                    "/",
                    "/?q=controller",
                    "/oproepen/nieuw",
                    "/oproepen/" + reference,
                    "/oproepen/" + reference + "/reageren")) {
                var page = site.get(path).html();

                assertThat(page.select("script, iframe, object, embed, style, [style], [onclick]"))
                        .isEmpty();
                for (var link : page.select("link[rel=stylesheet], link[rel=icon], img[src]")) {
                    assertThat(link.attr("href") + link.attr("src")).startsWith("/");
                }
            }
            var stylesheet = site.get("/").html().select("link[rel=stylesheet]").attr("href");
            assertThat(site.get(stylesheet).header("Cache-Control")).contains("immutable");
            assertThat(site.get(stylesheet).body()).doesNotContain("url(", "@import");
        }
    }

    @Test
    void everyInputHasALabel() {
        try (var site = Running.site(uploads)) {
            var reference = site.posted();
            for (var path : List.of("/", "/oproepen/nieuw", "/oproepen/" + reference + "/reageren")) {
                var page = site.get(path).html();
                for (var input : page.select("input:not([type=hidden]), select, textarea")) {
                    boolean labelled = input.closest("label") != null
                            || !page.select("label[for=" + input.id() + "]").isEmpty();
                    assertThat(labelled).as(path + " " + input).isTrue();
                }
                assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
                assertThat(page.select("h1")).hasSize(1);
            }
        }
    }
}
