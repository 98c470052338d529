package nl.oproep.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that everybody can use: WCAG 2.2 AA as far as axe can tell, light and dark, narrow and wide. */
class PagesTest {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static Site site;
    private static Chromium chromium;
    private static String assignment;

    @BeforeAll
    static void open() throws Exception {
        site = Site.start();
        chromium = Chromium.start();
        try (var visitor = chromium.withoutScripts(site.address())) {
            visitor.opens("/");
            var first = visitor.page().locator("ol.results h2 a").first();
            assignment = String.valueOf(first.getAttribute("href"));
        }
    }

    @AfterAll
    static void close() {
        chromium.close();
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?lang=en",
                "/?q=geen-enkele-opdracht",
                "ASSIGNMENT",
                "ASSIGNMENT/reageren",
                "/oproepen/nieuw",
                "/oproepen/nieuw?lang=en",
                "/werkafspraken",
                "/postvak",
                "/oproepen/bestaatniet"
            })
    void everybodyCanUseIt(String path) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            on(
                    path,
                    1280,
                    scheme,
                    page -> assertThat(violations(page))
                            .as("%s, %s", path, scheme)
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "ASSIGNMENT", "ASSIGNMENT/reageren", "/oproepen/nieuw", "/werkafspraken", "/postvak"})
    void itFitsANarrowScreen(String path) {
        on(
                path,
                360,
                ColorScheme.LIGHT,
                page -> assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of %s on a screen of 360", path)
                        .isEqualTo(360));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "ASSIGNMENT/reageren"})
    void theKeyboardReachesTheContentFirst(String path) {
        on(path, 1280, ColorScheme.LIGHT, page -> {
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.url()).endsWith("#inhoud");
        });
    }

    private static void on(String path, int width, ColorScheme scheme, Consumer<Page> look) {
        try (var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme))) {
            var page = context.newPage();
            page.navigate(site.address() + path.replace("ASSIGNMENT", assignment));
            look.accept(page);
            var name = path.replaceAll("[^a-zA-Z]+", "-") + "-" + width + "-"
                    + scheme.name().toLowerCase(Locale.ROOT) + ".png";
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", name))
                    .setFullPage(true));
        }
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(PagesTest::named)
                        .toList();
    }

    private static String named(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }
}
