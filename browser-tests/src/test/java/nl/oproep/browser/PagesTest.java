package nl.oproep.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that everybody can use: WCAG 2.2 AA as far as axe can tell, light and dark, narrow and wide. */
class PagesTest {
    private static Site site;
    private static Chromium chromium;
    private static String assignment;
    private static String closed;
    private static String finished;

    @BeforeAll
    static void open() throws Exception {
        site = Site.start();
        chromium = Chromium.start();
        try (var visitor = chromium.withoutScripts(site.address())) {
            visitor.opens("/");
            var first = visitor.page().locator("ol.results h3 a").first();
            assignment = String.valueOf(first.getAttribute("href"));
            closed = ended(visitor.page().locator("ol.results h3 a").nth(1), "close", "{}");
            finished = ended(
                    visitor.page().locator("ol.results h3 a").nth(2), "finish", "{\"outcome\":\"FILLED_OTHERWISE\"}");
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
                "/?q=interim&sort=closing",
                "/?q=geen-enkele-opdracht",
                "/?remote=true",
                "ASSIGNMENT",
                "ASSIGNMENT/reageren",
                "ASSIGNMENT/reageren?lang=en",
                "/oproepen/nieuw",
                "/plaatsing",
                "/werkafspraken",
                "/privacy",
                "/register",
                "/register?lang=en",
                "/gegevens",
                "/inschrijven",
                "/partner/wijzigen",
                "/postvak",
                "/beheer/aanmelden",
                "/oproepen/bestaatniet",
                "CLOSED",
                "FINISHED",
                "/beheer-oproep/bestaatniet"
            })
    void everybodyCanUseIt(String path) {
        on(path, 1280, ColorScheme.LIGHT, page -> {
            Looking.everybodyCanUse(page, path);
            Looking.readsInOrder(page, path);
            Looking.standsStill(page, path);
            light(page, path);
        });
        on(path, 360, ColorScheme.DARK, page -> {
            Looking.everybodyCanUse(page, path + ", narrow and dark");
            Looking.fits(page, path);
            Looking.fitsAFinger(page, path);
            Looking.standsStill(page, path + ", narrow");
        });
    }

    /** What an assignment looks like that the operator has just closed, or finished. */
    private static String ended(Locator link, String act, String json) throws Exception {
        var path = String.valueOf(link.getAttribute("href"));
        site.operator("/assignments" + path.substring(path.lastIndexOf('/')) + "/" + act, json);
        return path;
    }

    private static void light(Page page, String path) {
        try {
            Looking.isLight(page, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whoever sends a form that is wrong stands at what is wrong, without any script. */
    @ParameterizedTest
    @ValueSource(strings = {"ASSIGNMENT/reageren", "/oproepen/nieuw", "/plaatsing"})
    void whatIsWrongHasTheKeyboard(String path) {
        on(path, 360, ColorScheme.LIGHT, page -> {
            page.locator("main form[method=post] button.button:visible").last().click();

            assertThat(page.locator(".summary").evaluate("summary => document.activeElement === summary"))
                    .isEqualTo(true);
            assertThat(page.title()).startsWith("Niet gelukt:");
            var first = page.locator(".summary a").first();
            assertThat(page.locator(String.valueOf(first.getAttribute("href"))).count())
                    .isOne();
            Looking.everybodyCanUse(page, path + " with errors");
            Looking.fits(page, path + " with errors");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", "errors" + path.replaceAll("[^a-zA-Z]+", "-") + ".png"))
                    .setFullPage(true));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "ASSIGNMENT/reageren"})
    void theKeyboardReachesTheContentFirst(String path) {
        on(path, 1280, ColorScheme.LIGHT, page -> {
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            page.waitForURL(url -> url.endsWith("#inhoud"));
        });
    }

    /** On paper stands what the assignment says, and nothing that can only be pressed. */
    @Test
    void anAssignmentCanBePrinted() {
        on("ASSIGNMENT", 800, ColorScheme.DARK, page -> {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator("h1").isVisible()).isTrue();
            assertThat(page.locator("main .facts").first().isVisible()).isTrue();
            assertThat(page.locator("main section, main article").first().isVisible())
                    .isTrue();
            assertThat(page.locator("button:visible, a.button:visible, nav:visible, footer:visible, input:visible")
                            .count())
                    .isZero();
            assertThat(page.evaluate("getComputedStyle(document.body).color")).isEqualTo("rgb(0, 0, 0)");
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
        });
    }

    private static void on(String path, int width, ColorScheme scheme, Consumer<Page> look) {
        try (var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme))) {
            var page = context.newPage();
            page.navigate(site.address()
                    + path.replace("ASSIGNMENT", assignment)
                            .replace("CLOSED", closed)
                            .replace("FINISHED", finished));
            look.accept(page);
            var name = path.replaceAll("[^a-zA-Z]+", "-") + "-" + width + "-"
                    + scheme.name().toLowerCase(Locale.ROOT) + ".png";
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", name))
                    .setFullPage(true));
        }
    }
}
