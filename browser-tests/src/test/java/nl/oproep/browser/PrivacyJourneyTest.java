package nl.oproep.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody asks what is held about them and has it erased; the operator answers a request in a minute; with and without scripts, on a phone and on a desk (V3, V8, V10). */
class PrivacyJourneyTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

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

    /** A question about the first sample, sent by a program. */
    private static void asks(String email) throws Exception {
        var listed = CLIENT.send(
                        HttpRequest.newBuilder(URI.create(site.address() + "/api/v1/assignments"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        var found = Pattern.compile("\"reference\":\"([a-z0-9]+)\"").matcher(listed);
        assertThat(found.find()).isTrue();
        var json = "{\"kind\":\"QUESTION\",\"name\":\"Anna van der Test\",\"email\":\"" + email
                + "\",\"motivation\":\"Hoe groot is het team?\",\"acceptTerms\":\"16.21\"}";
        var answered = CLIENT.send(
                HttpRequest.newBuilder(
                                URI.create(site.address() + "/api/v1/assignments/" + found.group(1) + "/responses"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({"false,1280", "false,360", "true,1280", "true,360"})
    void somebodySeesWhatIsHeldAndHasItErased(boolean scripts, int width) throws Exception {
        var email = "inzage-" + scripts + width + "@persoon-kanarie.nl";
        asks(email);
        try (var person = chromium.visitor(site.address(), scripts, width)) {
            person.opens("/");
            person.page().locator("footer a[href=\"/privacy\"]").click();
            looks(person, scripts, "privacy");
            person.page().locator("main a[href=\"/gegevens\"]").click();
            looks(person, scripts, "gegevens");
            person.ticks("kind", "ERASURE");
            person.fills("email", email);
            person.page().locator("main form button").click();
            assertThat(person.heading().innerText()).isEqualTo("Kijk in uw mail");

            person.awaits(email, "/gegevens/");
            var link = person.linkWith("/gegevens/");
            person.follows(link);
            assertThat(person.heading().innerText()).isEqualTo("Wat wij van u hebben");
            assertThat(person.text()).contains("Hoe groot is het team?", "Anna van der Test");
            looks(person, scripts, "held");
            person.page().locator("button[value=ask]").click();
            assertThat(person.heading().innerText()).isEqualTo("Weet u het zeker?");
            looks(person, scripts, "sure");
            person.page().locator("a:has-text(\"Nee, terug\")").click();
            assertThat(person.text()).as("nothing has changed").contains("Hoe groot is het team?");
            person.page().locator("button[value=ask]").click();
            person.page().locator("button[value=erase]").click();
            assertThat(person.heading().innerText()).isEqualTo("Uw gegevens zijn gewist");
            assertThat(person.text()).contains("Gewist: 1. Nog aanwezig: ja.");
            looks(person, scripts, "erased");

            person.follows(link);
            assertThat(person.heading().innerText()).isEqualTo("Deze link werkt niet");
            assertThat(person.cookies()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"false,1280", "false,360", "true,1280", "true,360"})
    void theOperatorAnswersARequest(boolean scripts, int width) throws Exception {
        var email = "brief-" + scripts + width + "@persoon-kanarie.nl";
        asks(email);
        try (var operator = chromium.visitor(site.address(), scripts, width)) {
            operator.opens("/beheer/aanmelden");
            operator.fills("name", "beheer");
            operator.fills("password", Site.PASSWORD);
            operator.page().locator("main form button.button").first().click();
            operator.opens("/beheer/verzoeken");
            operator.page().locator("details > summary").first().click();
            operator.ticks("kind", "ERASURE");
            operator.fills("email", email);
            operator.page().locator("details button").click();
            assertThat(operator.heading().innerText()).isEqualTo("Verzoek om te wissen");
            assertThat(operator.text()).contains("Reacties en vragen", email);
            looks(operator, scripts, "request");

            opens(operator, "hold");
            operator.fills("reason", "geschil 14");
            operator.fills("until", "2027-12-31");
            operator.presses("hold");
            assertThat(operator.text()).contains("Bewaarplicht opgelegd.", "Mag worden verwijderd: nee");
            opens(operator, "lift");
            operator.presses("lift");
            assertThat(operator.heading().innerText()).isEqualTo("Deze bewaarplicht opheffen?");
            looks(operator, scripts, "unsure");
            operator.presses("lift");
            assertThat(operator.text()).contains("Bewaarplicht opgeheven.");
            opens(operator, "erase");
            operator.presses("erase");
            operator.presses("erase");
            assertThat(operator.page().locator("[role=status]").innerText()).contains("De gegevens zijn gewist");
            looks(operator, scripts, "request-erased");

            operator.opens("/beheer/verzoeken");
            assertThat(operator.text()).doesNotContain(email);
            looks(operator, scripts, "requests");
            operator.opens("/beheer/bewaren");
            operator.page().locator("main form[method=get] button").click();
            assertThat(operator.text()).contains("Aan de beurt tot en met");
            looks(operator, scripts, "retention");
        }
    }

    /** Opens the part with this button, unless it is open. */
    private static void opens(Visitor visitor, String action) {
        visitor.page()
                .locator("details:not([open]):has(button[value=" + action + "]) > summary")
                .click();
    }

    private static void looks(Visitor visitor, boolean scripts, String what) {
        visitor.fits(what);
        if (scripts) {
            Looking.everybodyCanUse(visitor.page(), what);
        }
        visitor.keepsAPicture(what);
    }
}
