package nl.oproep.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day in the back office, with and without scripts, on a phone and on a desk: an assignment from its responses to its end, mail, colleagues, the log (P9, O1, M2, V7). */
class OfficeTest {
    private static Site site;
    private static Chromium chromium;

    @BeforeAll
    static void open() throws Exception {
        site = Site.start();
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"false,1280", "false,360", "true,1280", "true,360"})
    void theOperatorFollowsAnAssignmentToItsEnd(boolean scripts, int width) {
        try (var candidate = chromium.visitor(site.address(), scripts, width);
                var operator = chromium.visitor(site.address(), scripts, width)) {
            var reference = respondedTo(candidate);
            operator.signsIn();
            operator.opens("/beheer/oproepen?q=" + reference);
            operator.page().locator("td a").first().click();
            assertThat(operator.page()
                            .locator("table.compare thead th[scope=col]")
                            .count())
                    .isEqualTo(2);
            operator.isForEverybody("course");

            sure(operator, "close", "sure");
            assertThat(operator.text()).contains("Gesloten");
            sure(operator, "finish", "sure-finish");
            assertThat(operator.text()).contains("Deze procedure is afgerond");
            operator.opens("/beheer/oproepen/" + reference);
            assertThat(operator.page().locator("ol.course").innerText())
                    .contains("oproep gesloten", "procedure afgerond");
            operator.isForEverybody("course-finished");
        }
    }

    /** An open assignment, answered by two candidates. */
    private static String respondedTo(Visitor candidate) {
        candidate.opens("/");
        var link = String.valueOf(
                candidate.page().locator("ol.results h3 a").first().getAttribute("href"));
        candidate.responds(link, "Anna van der Test", "anna@kandidaat-kanarie.nl");
        candidate.responds(link, "Bram Test", "bram@kandidaat-kanarie.nl");
        assertThat(candidate.heading().innerText()).isEqualTo("Uw bericht is binnen");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** Presses the button, looks at what it asks, and says yes. */
    private static void sure(Visitor operator, String act, String picture) {
        operator.page().locator("form[action*=\"/" + act + "\"] button").click();
        operator.isForEverybody(picture);
        operator.page().locator("main form button.danger").click();
        assertThat(operator.page().locator("[role=status]").innerText()).isEqualTo("Gedaan.");
    }

    /** Every page that the menu leads to, as the menu itself lists them, in both languages; what they ask, and what they tell. */
    @ParameterizedTest
    @CsvSource({"360", "1280"})
    void everyPageOfTheMenuIsForEverybody(int width) {
        try (var operator = chromium.visitor(site.address(), true, width)) {
            operator.signsIn();
            var pages = operator.page().locator("nav.rail a").all().stream()
                    .map(link -> String.valueOf(link.getAttribute("href")))
                    .toList();
            assertThat(pages).hasSizeGreaterThan(13);
            for (var page : pages) {
                operator.opens(page);
                Looking.standsStill(operator.page(), page);
                opened(operator);
                operator.isForEverybody("office" + page.replaceAll("[^a-z]+", "-"));
                operator.opens(page + (page.indexOf('?') < 0 ? "?" : "&") + "lang=en");
                operator.fits(page + " in English");
                assertThat(operator.page().locator("html").getAttribute("lang")).isEqualTo("en");
            }
            operator.opens("/beheer/facturen?date=" + LocalDate.now(ZoneId.of("Europe/Amsterdam")));
            operator.isForEverybody("office-look");
            operator.opens("/beheer/verzoeken?state=HOLDS");
            operator.isForEverybody("office-holds");
            operator.opens("/beheer/partners");
            operator.fills("email", "partner" + width + "@partner-kanarie.nl");
            operator.fills("start", "2026-01-01");
            operator.page().locator("main form:has([name=email]) button").click();
            assertThat(operator.page().locator("[role=status]").innerText()).isEqualTo("Gedaan.");
            operator.isForEverybody("office-told");
            operator.page().reload();
            assertThat(operator.page()
                            .locator("tbody tr:has-text(\"partner" + width + "@\")")
                            .count())
                    .isOne();
            operator.opens("/beheer/verslag?page=nul");
            operator.isForEverybody("office-fault");
        }
    }

    /** Everything that can be opened on the page. */
    private static void opened(Visitor visitor) {
        visitor.page().locator("main details:not([open]) > summary").all().forEach(summary -> {
            if (summary.isVisible()) {
                summary.click();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"false,1280", "true,360"})
    void aColleagueIsAppointedAndSignsIn(boolean scripts, int width) {
        var name = "collega" + width;
        try (var chief = chromium.visitor(site.address(), scripts, width);
                var colleague = chromium.visitor(site.address(), scripts, width)) {
            chief.signsIn();
            chief.opens("/beheer/beheerders");
            chief.fills("name", name);
            chief.ticks("roles", "READ");
            chief.page()
                    .locator("form[action*=beheerders] button.button")
                    .first()
                    .click();
            var password = chief.page().locator("[role=status] .mono").innerText();
            chief.page().locator("td a:has-text(\"" + name + "\")").click();
            chief.isForEverybody("operator-card");

            colleague.opens("/beheer/aanmelden");
            colleague.fills("name", name);
            colleague.fills("password", password);
            colleague.page().locator("main form button.button").first().click();
            colleague.isForEverybody("account-of-a-new-colleague");
            assertThat(colleague.page().locator("input[name=chosen]").count()).isOne();
        }
    }
}
