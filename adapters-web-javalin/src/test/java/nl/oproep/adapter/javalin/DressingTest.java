package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.oproep.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host makes the pages its own without changing ours: texts, tokens, and what stands around them. */
class DressingTest {
    @TempDir
    Path uploads;

    @Test
    void saysWhatTheHostWantsSaid() {
        try (var site = dressed(pages -> pages.texts(Language.NL, Map.of("board.title", "Klussen & meer")))) {
            assertThat(site.get("/").html().select("h1").text()).isEqualTo("Klussen & meer");
            assertThat(site.get("/?lang=en").html().select("h1").text()).isEqualTo("Interim assignments");
        }
    }

    @Test
    void refusesATextThatWouldNeverBeSaidOrSaysTooLittle() {
        for (var wrong : new String[][] {{"board.titel", "Klussen"}, {"board.found.many", "Veel gevonden"}}) {
            assertThatThrownBy(() -> dressed(pages -> pages.texts(Language.NL, Map.of(wrong[0], wrong[1]))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(wrong[0]);
        }
    }

    @Test
    void putsOtherTokensBehindOursInTheSameFile() {
        try (var ours = Running.site(uploads.resolve("ours"));
                var site = dressed(pages -> pages.stylesheet(":root { --brand: #123456; }"))) {
            var path = stylesheet(site);

            assertThat(site.get(path).body()).endsWith(":root { --brand: #123456; }");
            assertThat(path).isNotEqualTo(stylesheet(ours));
            assertThat(ours.get(stylesheet(ours)).body()).doesNotContain("#123456");
        }
    }

    @Test
    void refusesStylesThatLoadSomething() {
        for (var css : new String[] {
            "@import 'x.css';", "body { background: url(//elders.example/x.png) }", "a { cursor: URL ( 'x' ) }"
        }) {
            assertThatThrownBy(() -> dressed(pages -> pages.stylesheet(css)))
                    .as(css)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void standsInTheHostsOwnLayout() {
        try (var site = dressed(pages -> pages.layout(parts -> "<!doctype html><html lang=\""
                + parts.language().code() + "\"><head>" + parts.head()
                + "</head><body><header>Van het huis</header><main>"
                + parts.content() + "</main></body></html>"))) {
            var reference = site.posted(JsonPosting.titled("<b>Vet</b>"));
            var board = site.get("/").html();
            var assignment = site.get("/oproepen/" + reference + "?lang=en").html();
            var missing = site.get("/niets").html();

            for (var page : new org.jsoup.nodes.Document[] {board, assignment, missing}) {
                assertThat(page.select("header").get(0).text()).isEqualTo("Van het huis");
                assertThat(page.select("footer.foot, .top")).isEmpty();
                assertThat(page.select("main h1")).hasSize(1);
                assertThat(page.select("head link[rel=stylesheet]")).hasSize(1);
            }
            assertThat(assignment.select("html").attr("lang")).isEqualTo("en");
            assertThat(assignment.select("h1").text()).isEqualTo("<b>Vet</b>");
            assertThat(assignment.title()).startsWith("<b>Vet</b>");
        }
    }

    private Running dressed(UnaryOperator<OproepPages.Builder> settings) {
        return Running.site(uploads.resolve("dressed"), settings);
    }

    private static String stylesheet(Running site) {
        return site.get("/").html().select("link[rel=stylesheet]").attr("href");
    }
}
