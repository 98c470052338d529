package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.oproep.kernel.Language;
import nl.oproep.privacy.RegisterLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept, why and how long, for everybody to read: notice and register come from the inventory and from nowhere else (V1). */
class RegisterPagesTest {
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

    private List<RegisterLine> lines(Language language) {
        return site.oproep.privacy().inventory().register(language);
    }

    @Test
    void theNoticeTellsOfEveryCategoryWhyHowLongAndWhoReceivesIt() {
        for (var language : Language.values()) {
            var page = site.get("/privacy?lang=" + language.code()).html();

            assertThat(page.select("main h2").eachText())
                    .startsWith(
                            lines(language).stream().map(RegisterLine::title).toArray(String[]::new));
            assertThat(page.select("main dd").eachText())
                    .containsExactlyElementsOf(lines(language).stream()
                            .flatMap(line -> List.of(
                                    line.purpose(), line.subjects(), line.ground(), line.recipients(), line.retention())
                                    .stream())
                            .toList());
        }
        assertThat(site.get("/privacy").html().select("main a[href=/gegevens]")).hasSize(1);
    }

    @Test
    void theRegisterNamesEveryPlace() {
        var page = site.get("/register").html();

        assertThat(page.select("tbody th").eachText())
                .containsExactlyElementsOf(
                        lines(Language.NL).stream().map(RegisterLine::title).toList());
        assertThat(page.select("details li .mono").eachText())
                .containsExactlyElementsOf(lines(Language.NL).stream()
                        .flatMap(line -> line.places().stream())
                        .map(place -> place.name())
                        .toList());
    }

    @Test
    void theSameAsMarkdown() {
        var text = site.get("/register.md");

        assertThat(text.header("Content-Type")).isEqualTo("text/markdown; charset=utf-8");
        assertThat(text.body())
                .isEqualTo("# Register van verwerkingen\n\n"
                        + site.oproep.privacy().inventory().markdown(Language.NL));
        assertThat(site.get("/register.md?lang=en").body()).startsWith("# Register of processing\n\n| Data |");
    }

    @Test
    void everyPageAndEveryFormWithAnAgreementLeadsToTheNotice() {
        var reference = site.posted();

        for (var path : List.of("/", "/werkafspraken", "/gegevens", "/verzonnen")) {
            assertThat(
                            site.get(path)
                                    .html()
                                    .select(
                                            "footer.foot a[href=/privacy], footer.foot a[href=/gegevens], footer.foot a[href=/inschrijven]"))
                    .as(path)
                    .hasSize(3);
        }
        for (var path : List.of(
                "/oproepen/nieuw", "/inschrijven", "/partner/wijzigen", "/oproepen/" + reference + "/reageren")) {
            assertThat(site.get(path).html().select("main form a[href=/privacy]"))
                    .as(path)
                    .hasSize(1);
        }
    }

    @Test
    void keptPagesAreAnsweredWithTheSameBytes() {
        for (var path : List.of("/privacy", "/register", "/register.md")) {
            var first = site.get(path);
            var again = site.get(path, "If-None-Match", first.header("ETag"));

            assertThat(first.status()).isEqualTo(200);
            assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(again.status()).isEqualTo(304);
            assertThat(site.head(path).header("ETag")).isEqualTo(first.header("ETag"));
        }
    }

    @Test
    void everyVersionOfTheAgreementsStaysReadable() {
        for (var agreement : site.oproep.agreements().all()) {
            for (var lang : List.of("", "?lang=en")) {
                var page = site.get("/werkafspraken/" + agreement.version() + lang);

                assertThat(page.status()).isEqualTo(200);
                assertThat(page.html().select(".digest").text())
                        .isEqualTo("SHA-256 " + agreement.digest().hex());
            }
        }
        assertThat(site.get("/werkafspraken/0.0").status()).isEqualTo(404);
    }
}
