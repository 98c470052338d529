package nl.oproep.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails as a phone and a wide screen show them, by day and by night: every kind that a poster, a candidate and a member get in a first day. */
class MailsTest {
    /** Longer than a phone is wide. */
    private static final String LONG = "Arbeidsongeschiktheidsverzekeringsadministratiekantoordirecteurswoning";

    private static final String CANDIDATE = "brief@kandidaat-kanarie.nl";

    private static final String NEWS = "Kwartaalcijferspresentatievoorbereidingsoverlegverslagleggingsafspraken.";

    private static final Map<String, String> MAILS = new LinkedHashMap<>();
    private static Site site;
    private static Chromium chromium;

    @BeforeAll
    static void open() throws Exception {
        site = Site.start();
        chromium = Chromium.start();
        try (var visitor = chromium.withoutScripts(site.address())) {
            visitor.opens("/");
            var assignment = String.valueOf(
                    visitor.page().locator("ol.results h3 a").first().getAttribute("href"));
            visitor.responds(assignment, LONG, CANDIDATE);
            arrives("Uw reactie");
            var reference = assignment.substring(assignment.lastIndexOf('/'));
            site.operator(
                    "/assignments" + reference + "/feedback", "{\"stage\":\"INTERVIEWS\",\"text\":\"" + NEWS + "\"}");
            arrives("Nieuws over oproep");
            site.operator("/assignments" + reference + "/finish", "{\"outcome\":\"FILLED_VIA_NETWORK\"}");
            arrives("de procedure is afgelopen");
            visitor.opens("/gegevens");
            visitor.fills("email", CANDIDATE);
            visitor.page().locator("main form button.button").last().click();
            arrives("Uw gegevens");
            visitor.opens("/postvak");
            for (var mail : visitor.page().locator("ul.mails a").all()) {
                var kind = mail.innerText().replaceAll("[a-z0-9]{12}", "");
                MAILS.putIfAbsent(kind, site.text(mail.getAttribute("href") + "/opgemaakt"));
            }
        }
    }

    /** Waits until the candidate has a mail with these words in its subject. */
    private static void arrives(String subject) throws Exception {
        for (int tries = 0; tries < 2000; tries++) {
            if (site.text("/postvak?aan=" + CANDIDATE.replace("@", "%40")).contains(subject)) {
                return;
            }
        }
        throw new AssertionError("no mail says " + subject);
    }

    @AfterAll
    static void close() {
        chromium.close();
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"360,LIGHT", "360,DARK", "700,LIGHT", "700,DARK"})
    void everybodyCanReadIt(int width, ColorScheme scheme) {
        assertThat(MAILS).hasSizeGreaterThanOrEqualTo(6);
        try (var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 700)
                        .setColorScheme(scheme))) {
            var page = context.newPage();
            MAILS.forEach((subject, html) -> {
                page.setContent(html);
                // The browser's own ground, said aloud: axe takes a page that names none to be white, by night too.
                page.addStyleTag(new Page.AddStyleTagOptions().setContent("html { background: Canvas }"));
                looks(page, subject + ", " + width + ", " + scheme);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(
                                "target",
                                "screenshots",
                                ("mail-" + subject.replaceAll("[^a-zA-Z]+", "-") + "-" + width + "-" + scheme + ".png")
                                        .toLowerCase(Locale.ROOT))));
            });
        }
    }

    private static void looks(Page page, String what) {
        Looking.everybodyCanUse(page, what);
        Looking.fits(page, what);
        assertThat(page.locator("h1").count()).as("titles of %s", what).isOne();
        assertThat(page.title())
                .as("title of %s", what)
                .isEqualTo(page.locator("h1").innerText());
        assertThat(page.locator("a")
                        .evaluateAll("links => links.filter(link => getComputedStyle(link).backgroundColor"
                                + " === 'rgb(11, 92, 75)').length"))
                .as("filled buttons of %s", what)
                .isIn(0, 1);
    }
}
