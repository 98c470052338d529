package nl.oproep.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
