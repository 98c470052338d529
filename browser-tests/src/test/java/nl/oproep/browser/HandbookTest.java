package nl.oproep.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes the pictures of {@code docs/operators.md} anew, all of them and small, from a site that starts empty of anybody's data: {@code make handbook}. */
@EnabledIfSystemProperty(named = "oproep.handbook", matches = ".+")
class HandbookTest {
    private static final long SMALL = 60_000;

    @Test
    void takesThePicturesOfTheHandbook() throws Exception {
        var folder = Files.createDirectories(Path.of(System.getProperty("oproep.handbook")));
        try (var site = Site.start();
                var chromium = Chromium.start();
                var candidate = chromium.withoutScripts(site.address());
                var context = chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setLocale("nl-NL")
                                .setViewportSize(1000, 620)
                                .setDeviceScaleFactor(0.7))) {
            candidate.opens("/");
            var link = String.valueOf(
                    candidate.page().locator("ol.results h3 a").first().getAttribute("href"));
            candidate.responds(link, "Anna Voorbeeld", "anna@voorbeeld.example");
            candidate.responds(link, "Bram Voorbeeld", "bram@voorbeeld.example");
            var operator = new Visitor(context, site.address(), "handbook");
            operator.opens("/beheer/aanmelden");
            keep(operator, folder, "sign-in");
            operator.signsIn();
            keep(operator, folder, "today");
            operator.opens("/beheer" + link);
            operator.opens(String.valueOf(operator.page()
                    .locator("a[href*=\"plaatsingen?response\"]")
                    .first()
                    .getAttribute("href")));
            operator.fills("periods.0.start", "2026-10-01");
            operator.page().locator("form[action*=plaatsingen] button.button").click();
            keep(operator, folder, "plaatsing");
            operator.opens("/beheer/verzoeken");
            operator.page().locator("details > summary").first().click();
            operator.ticks("kind", "ACCESS");
            operator.fills("email", "anna@voorbeeld.example");
            operator.page().locator("details button").click();
            for (var page : new String[] {
                "verzoeken",
                "oproepen",
                "plaatsingen",
                "facturen",
                "nieuwsbrieven",
                "berichten",
                "instellingen",
                "beheerders"
            }) {
                operator.opens("/beheer/" + page);
                keep(operator, folder, page);
            }
            operator.opens("/beheer" + link);
            keep(operator, folder, "course");
            var responses = folder.resolve("responses.png");
            operator.page().locator("table.compare").screenshot(new Locator.ScreenshotOptions().setPath(responses));
            small(responses);
            operator.page().locator("form[action*=\"/close\"] button").click();
            keep(operator, folder, "sure");
            operator.page().locator("main form button.danger").click();
            operator.opens("/beheer/verslag");
            keep(operator, folder, "verslag");
        }
    }

    private static void keep(Visitor operator, Path folder, String name) throws IOException {
        var file = folder.resolve(name + ".png");
        operator.page().screenshot(new Page.ScreenshotOptions().setPath(file));
        small(file);
    }

    private static void small(Path file) throws IOException {
        assertThat(Files.size(file)).as(file.toString()).isLessThanOrEqualTo(SMALL);
    }
}
