package nl.oproep.examples.site.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole procedure, played from the demo mailbox: an announcement, leaving, a reminder, two reports by answer, an update, the end, and an answer passed on (M5, O1-O4, R4). */
class AnsweringByMailTest {
    private static final Map<String, String> RELAYING =
            Map.of("OPROEP_REPLY_TO", "NETWORK_RELAY", "OPROEP_LIMITS", "off");

    @TempDir
    private Path data;

    @Test
    void aPersonPlaysTheWholeProcedureByAnsweringMail() throws IOException, InterruptedException {
        try (var site = RunningSite.in(data, RELAYING)) {
            var browser = new Browser(site);
            var member = new Inbox(browser, "lid@journey.example");
            browser.send("/inschrijven", form("name", "Lid", "email", "lid@journey.example", "remote", "true"));
            var confirm = Inbox.link(member.mail("Uw inschrijving"), "/inschrijven/bevestigen/");
            assertThat(browser.send(confirm, Map.of()).statusCode()).isEqualTo(200);
            var poster = new Inbox(browser, "plaatser@journey.example");
            publish(browser, poster);

            assertThat(answered(browser, member.mail("Een nieuwe opdracht"), "Afmelden graag"))
                    .isEqualTo("Dit adres is afgemeld.");

            respond(browser);
            var response = poster.mail("Reactie op uw oproep");
            assertThat(answered(browser, response, "Kunt u maandag?")).startsWith("Uw antwoord is doorgegeven.");
            var candidate = new Inbox(browser, "jo@journey.example");
            var relayed = candidate.mail("Antwoord op uw reactie");
            assertThat(relayed.text()).contains("Kunt u maandag?");
            assertThat(relayed.outerHtml()).doesNotContain("plaatser@journey.example", "Wietske");
            assertThat(answered(browser, relayed, "Graag!")).startsWith("Uw antwoord is doorgegeven.");
            assertThat(poster.mail("Antwoord van een kandidaat").text()).contains("Graag!");
            assertThat(answered(browser, candidate.mail("Uw reactie"), "Een vraag"))
                    .isEqualTo("Uw antwoord ligt in het postvak van het netwerk.");
            assertThat(new Inbox(browser, "opvolging@oproep.example")
                            .mail("Binnengekomen mail")
                            .text())
                    .contains("Een vraag");
        }
        var later = new HashMap<>(RELAYING);
        later.put("OPROEP_CLOCK_OFFSET", "P8D");
        try (var site = RunningSite.in(data, later)) {
            var browser = new Browser(site);
            var poster = new Inbox(browser, "plaatser@journey.example");
            var candidate = new Inbox(browser, "jo@journey.example");

            var reminder = poster.mail("Hoe staat het");
            assertThat(answered(browser, reminder, "Wij weten het nog niet."))
                    .isEqualTo("Uw antwoord ligt in het postvak van het netwerk.");
            assertThat(answered(browser, reminder, "GESPREKKEN")).startsWith("Uw terugkoppeling is verwerkt.");
            assertThat(candidate.mail("Nieuws over oproep").text()).contains("gesprekken gevoerd");
            assertThat(answered(browser, reminder, "ingevuld")).startsWith("Uw terugkoppeling is verwerkt.");

            assertThat(candidate.mail("Oproep .* de procedure is afgelopen").text())
                    .contains("ingevuld door iemand");
            assertThat(candidate.count()).isEqualTo(2);
        }
    }

    @Test
    void aDirectAnswerAndAMadeUpOneAreNotTaken() throws IOException, InterruptedException {
        try (var site = RunningSite.in(data, Map.of("OPROEP_LIMITS", "off"))) {
            var browser = new Browser(site);
            var poster = new Inbox(browser, "plaatser@journey.example");
            publish(browser, poster);
            respond(browser);

            var response = poster.mail("Reactie op uw oproep");

            assertThat(response.select("form[action$=antwoord]")).isEmpty();
            assertThat(response.text()).contains("gaat rechtstreeks naar een persoon");
            assertThat(browser.send("/postvak/" + id(response) + "/antwoord", form("tekst", "x"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(browser.send("/postvak/verzonnen/antwoord", form("tekst", "x"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(browser.get("/postvak/" + id(response) + "?antwoord=VERZONNEN")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private static String id(Document mail) {
        return mail.expectFirst("a[href$=/opgemaakt]").attr("href").split("/", -1)[2];
    }

    /** What the page says after somebody answered this mail. */
    private static String answered(Browser browser, Document mail, String words)
            throws IOException, InterruptedException {
        var action = mail.expectFirst("form[action$=/antwoord]").attr("action");
        var sent = browser.send(action, Map.of("tekst", words));
        assertThat(sent.statusCode()).isEqualTo(303);
        var page =
                browser.get(sent.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", ""));
        return Jsoup.parse(page.body()).expectFirst("[role=status]").text();
    }

    private static void publish(Browser browser, Inbox poster) throws IOException, InterruptedException {
        var posted = form(
                "title", "Beheerder van het maanstation",
                "text", "Regel één.",
                "disciplines", "OPERATIONS",
                "remote", "true",
                "requirements.0.label", "Jaren in de ruimte",
                "requirements.0.kind", "NUMBER",
                "requirements.0.importance", "MUST",
                "poster.contact", "Wietske Sterrenburg",
                "poster.email", "plaatser@journey.example");
        assertThat(browser.send("/oproepen/nieuw", posted).statusCode()).isEqualTo(200);
        var confirm = Inbox.link(poster.mail("Uw oproep"), "/bevestigen/");
        assertThat(browser.send(confirm, Map.of()).statusCode()).isEqualTo(200);
    }

    /** Somebody responds, and the poster closes. */
    private static void respond(Browser browser) throws IOException, InterruptedException {
        var path = browser.page("/?q=maanstation")
                .expectFirst("a[href^=/oproepen/]:contains(maanstation)")
                .attr("href");
        var response = form(
                "kind", "RESPONSE",
                "name", "Jo Kandidaat",
                "email", "jo@journey.example",
                "motivation", "Ik ben er al.",
                "answers.jaren-in-de-ruimte", "7");
        assertThat(browser.send(path + "/reageren", response).statusCode()).isEqualTo(200);
        var manage = Inbox.link(new Inbox(browser, "plaatser@journey.example").mail("Uw oproep"), "/beheer-oproep/");
        assertThat(browser.send(manage, Map.of("action", "close")).statusCode()).isEqualTo(200);
    }

    private static Map<String, String> form(String... pairs) {
        var form = new HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            form.put(pairs[i], pairs[i + 1]);
        }
        form.put("acceptTerms", "16.21");
        return form;
    }
}
