package nl.oproep.examples.site.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody does who has just started the site and set nothing. */
class DemoJourneyTest {
    private static final byte[] BROCHURE = "Een brochure zonder persoonsgegevens.\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private static Path data;

    private static RunningSite site;
    private static Browser browser;

    @BeforeAll
    static void start() throws InterruptedException {
        site = RunningSite.in(data, Map.of());
        browser = new Browser(site);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theFirstLineSaysWhereItListensAndTheNextOnesWhatToOpen() {
        assertThat(site.firstLine()).matches("Oproep listens on http://127\\.0\\.0\\.1:[1-9][0-9]*/");
        assertThat(site.said()).contains("/oproepen/nieuw", "/postvak", "/beheer", "password");
    }

    @Test
    void aDozenAssignmentsWaitAndEveryPageSaysItIsADemo() throws IOException, InterruptedException {
        assertThat(browser.page("/").select("a[href^=/oproepen/]:not([href$=nieuw])"))
                .hasSizeGreaterThanOrEqualTo(12);
        for (var path : new String[] {"/", "/oproepen/nieuw", "/werkafspraken", "/postvak"}) {
            assertThat(browser.page(path).select(".banner").text())
                    .contains("Demo")
                    .contains("postvak");
        }
        assertThat(browser.page("/?lang=en").select(".banner").text()).contains("mailbox");
    }

    @Test
    void theAgreementsStandInTwoLanguages() throws IOException, InterruptedException {
        assertThat(browser.page("/werkafspraken/16.21").text()).contains("De plaatser blijft onbekend");
        assertThat(browser.page("/werkafspraken?lang=en").text()).contains("Who posts stays unknown");
    }

    @Test
    void healthAndMetricsAnswerAndNameNobody() throws IOException, InterruptedException {
        assertThat(browser.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(browser.get("/health/ready").statusCode()).isEqualTo(200);

        browser.get("/oproepen/doesnotexist");
        var metrics = browser.get("/metrics").body();

        assertThat(metrics)
                .contains("oproep_outbox{state=\"failed\"}", "oproep_mail_paused 0.0", "jvm_memory_used_bytes")
                .contains("uri=\"/oproepen/{reference}\"")
                .doesNotContain("doesnotexist", "@");
    }

    @Test
    void theOperatorEntersWithThePasswordThatWasPrinted() throws IOException, InterruptedException {
        var password = site.said().replaceFirst("(?s).*password (\\S+).*", "$1");

        assertThat(browser.getAs("operator", password, "/api/v1/operator/assignments")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.getAs("operator", "guess", "/api/v1/operator/assignments")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void fromPostingToThreeMails() throws IOException, InterruptedException {
        var poster = new Inbox(browser, "plaatser@journey.example");
        var posted = browser.send("/oproepen/nieuw", assignment());
        assertThat(posted.statusCode()).isEqualTo(200);

        var copy = poster.mail("Uw oproep");
        var confirm = Inbox.link(copy, "/bevestigen/");
        assertThat(browser.page("/").text()).doesNotContain("Beheerder van het maanstation");
        browser.page(confirm);
        assertThat(browser.page("/").text()).doesNotContain("Beheerder van het maanstation");
        assertThat(browser.send(confirm, Map.of()).statusCode()).isEqualTo(200);

        var announced = new Inbox(browser, "sanne@leden.example").mail("Een nieuwe opdracht voor u");
        assertThat(announced.select("article").text()).contains("Beheerder van het maanstation");
        assertThat(new Inbox(browser, "bram@leden.example").count())
                .as("the mail about joining: this is nothing for finance, and the samples were announced to nobody")
                .isEqualTo(1);

        var card = browser.page("/?q=maanstation").expectFirst("a[href^=/oproepen/]:contains(maanstation)");
        var path = card.attr("href");
        var page = browser.page(path);
        assertThat(page.expectFirst("#tekst").wholeText()).isEqualTo("Regel één.\nRegel twee: <b>niet vet</b>.");
        assertThat(page.outerHtml()).doesNotContain("plaatser@journey", "Wietske");

        var received = browser.send(path + "/reageren", response(), "brochure.txt", BROCHURE);
        assertThat(received.statusCode()).isEqualTo(200);

        var toPoster = poster.mail("Reactie op uw oproep");
        var toNetwork = new Inbox(browser, "opvolging@oproep.example").mail("Kopie: reactie");
        var toCandidate = new Inbox(browser, "jo@kandidaat-journey.example").mail("Uw reactie");
        assertThat(toPoster.select("article").text()).contains("Eerste beoordeling", "Jaren in de ruimte: 7");
        assertThat(toCandidate.select("article").text()).doesNotContain("Eerste beoordeling", "journey.example\n");
        for (var mail : new Document[] {toPoster, toNetwork, toCandidate}) {
            assertThat(file(mail, "brochure.txt")).isEqualTo(BROCHURE);
            assertThat(file(mail, "exacte-kopie.txt")).isEqualTo(file(toPoster, "exacte-kopie.txt"));
        }
        assertThat(toCandidate.outerHtml()).doesNotContain("plaatser@journey", "Wietske");
    }

    private static byte[] file(Document mail, String name) throws IOException, InterruptedException {
        var link = mail.expectFirst("a[href*=/bijlage/]:contains(" + name + ")");
        return browser.download(link.attr("href")).body();
    }

    private static Map<String, String> assignment() {
        var form = new HashMap<String, String>();
        form.put("title", "Beheerder van het maanstation");
        form.put("text", "Regel één.\nRegel twee: <b>niet vet</b>.");
        form.put("disciplines", "OPERATIONS");
        form.put("region", "Zee der Stilte");
        form.put("requirements.0.label", "Jaren in de ruimte");
        form.put("requirements.0.kind", "NUMBER");
        form.put("requirements.0.importance", "MUST");
        form.put("requirements.0.min", "5");
        form.put("poster.contact", "Wietske Sterrenburg");
        form.put("poster.email", "plaatser@journey.example");
        form.put("acceptTerms", "16.21");
        return form;
    }

    private static Map<String, String> response() {
        var form = new HashMap<String, String>();
        form.put("kind", "RESPONSE");
        form.put("name", "Jo Kandidaat");
        form.put("email", "jo@kandidaat-journey.example");
        form.put("motivation", "Ik ben er al.");
        form.put("answers.jaren-in-de-ruimte", "7");
        form.put("acceptTerms", "16.21");
        return form;
    }
}
