package nl.oproep.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main journey as people walk it, with and without scripts, on a phone and on a desk (P1-P6, Q2, R1, R2, V9). */
class JourneyTest {
    private static final List<String> CANARIES =
            List.of("Kanarie Opdrachtgever", "geheim-plaatser", "opdrachtgever-kanarie", "06-00424242", "Geheima");
    private static final String TITLE = "Interim controller <script>alert(1)</script> & ‘meer’";
    private static final String TEXT = "Eerste regel met {{7*7}} en ë € 😀.\n\n  Ingesprongen: <b>niet vet</b>.";

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
    void aPosterPostsACandidateRespondsAndThreeMailsArrive(boolean scripts, int width) {
        var journey = new Walk(
                "geheim-plaatser-" + scripts + width + "@opdrachtgever-kanarie.nl",
                "kandidaat-" + scripts + width + "@kandidaat-kanarie.nl");
        try (var poster = chromium.visitor(site.address(), scripts, width);
                var candidate = chromium.visitor(site.address(), scripts, width)) {
            journey.posts(poster);
            journey.confirms(poster);
            var assignment = journey.finds(candidate);
            journey.responds(candidate, assignment);
            journey.theMailsAreThere(candidate);
            journey.manages(poster);

            nothingFollowedThem(poster);
            nothingFollowedThem(candidate);
        }
    }

    @ParameterizedTest
    @CsvSource({"false,1280", "false,360", "true,1280", "true,360"})
    void theOperatorSignsInAndLooksAround(boolean scripts, int width) {
        try (var operator = chromium.visitor(site.address(), scripts, width)) {
            operator.signsIn();
            assertThat(operator.page().locator("nav.rail a").count()).isGreaterThan(3);

            var pages = operator.page().locator("nav.rail a").all().stream()
                    .map(link -> String.valueOf(link.getAttribute("href")))
                    .distinct()
                    .toList();
            for (var path : pages) {
                operator.opens(path);
                assertThat(operator.page().locator("h1").count()).as(path).isOne();
                operator.isForEverybody("operator" + path.replaceAll("[^a-z]+", "-"));
            }
        }
    }

    /** One poster and one candidate. */
    private record Walk(String poster, String candidate) {
        void posts(Visitor poster) {
            poster.opens("/oproepen/nieuw");
            poster.fills("title", TITLE);
            poster.fills("text", TEXT);
            poster.page().locator("[name=disciplines]").first().check();
            poster.fills("region", "Utrecht");
            poster.fills("hoursPerWeek", "32");
            var kinds = poster.page().locator("button[name=action][value^=\"add:\"]").all().stream()
                    .map(button -> String.valueOf(button.getAttribute("value")))
                    .toList();
            for (int i = 0; i < kinds.size(); i++) {
                poster.presses(kinds.get(i));
                poster.fills("requirements." + i + ".label", "Eis nummer " + (i + 1));
                poster.ticks("requirements." + i + ".importance", i % 2 == 0 ? "MUST" : "WISH");
                if (kinds.get(i).contains("CHOICE")) {
                    poster.fills("requirements." + i + ".options", "Appel\nPeer\nPruim");
                }
            }
            poster.fills("poster.organisation", "Kanarie Opdrachtgever BV");
            poster.fills("poster.contact", "Gerda Geheima");
            poster.fills("poster.email", poster());
            poster.fills("poster.phone", "06-00424242");
            poster.ticks("acceptTerms");
            assertThat(poster.page().locator("[name=title]").inputValue())
                    .as("everything typed is still there after adding %s requirements", kinds.size())
                    .isEqualTo(TITLE);
            assertThat(kinds).hasSizeGreaterThanOrEqualTo(8);
            poster.keepsAPicture("posting");

            poster.presses("preview");
            poster.isForEverybody("preview");
            poster.presses("send");

            assertThat(poster.heading().innerText()).isEqualTo("Kijk nu in uw e-mail");
            poster.isForEverybody("posted");
        }

        void confirms(Visitor poster) {
            poster.reads(poster());
            poster.keepsAPicture("mail-to-the-poster");
            var link = poster.linkWith("/bevestigen/");

            poster.follows(link);
            assertThat(poster.heading().innerText()).isEqualTo(TITLE);
            poster.follows(link);
            assertThat(poster.heading().innerText())
                    .as("looking changes nothing")
                    .isEqualTo(TITLE);
            poster.page().locator("main form button").click();

            assertThat(poster.heading().innerText()).isEqualTo("Uw oproep staat op de site");
        }

        String finds(Visitor candidate) {
            candidate.opens("/");
            candidate.fills("q", "controller meer");
            candidate.page().locator("form[role=search] button").click();
            var link = candidate.page().locator("ol.results h3 a").first();
            assertThat(link.innerText()).isEqualTo(TITLE);
            candidate.keepsAPicture("board");
            hidesThePoster(candidate);

            link.click();

            assertThat(candidate.heading().innerText()).isEqualTo(TITLE);
            assertThat(candidate.text()).contains("Eerste regel met {{7*7}} en ë € 😀.", "<b>niet vet</b>");
            hidesThePoster(candidate);
            candidate.keepsAPicture("assignment");
            return candidate.page().url().substring(site.address().length());
        }

        void responds(Visitor candidate, String assignment) {
            candidate.opens(assignment + "/reageren");
            candidate.page().locator("main form button.button").last().click();
            assertThat(candidate.page().locator("[aria-invalid=true]").count())
                    .as("all that is wrong at once, each at its field")
                    .isGreaterThan(2);
            candidate.keepsAPicture("response-with-errors");

            candidate.fills("name", "Anna van der Test");
            candidate.fills("email", candidate());
            candidate.fills("motivation", "Ik doe dit graag.");
            candidate.page().locator("[name^=\"answers.\"]").all().forEach(Visitor::answers);
            candidate
                    .page()
                    .locator("[name=attachment]")
                    .first()
                    .setInputFiles(new FilePayload(
                            "brochure.txt", "text/plain", "Mijn diensten.".getBytes(StandardCharsets.UTF_8)));
            candidate.ticks("destroyAfterProcedure");
            candidate.ticks("acceptTerms");
            candidate.page().locator("main form button.button").last().click();

            assertThat(candidate.heading().innerText()).isEqualTo("Uw bericht is binnen");
            hidesThePoster(candidate);
            candidate.isForEverybody("received");
        }

        void theMailsAreThere(Visitor candidate) {
            candidate.reads(candidate());
            assertThat(candidate.text()).contains("Ik doe dit graag.");
            hidesThePoster(candidate);
            candidate.keepsAPicture("mail-to-the-candidate");

            candidate.reads(poster());
            assertThat(candidate.text()).contains("Ik doe dit graag.", "brochure.txt");
            candidate.keepsAPicture("response-to-the-poster");

            candidate.opens("/postvak");
            assertThat(candidate.page().locator("ul.mails li").count()).isGreaterThanOrEqualTo(4);
        }

        void manages(Visitor visitor) {
            visitor.reads(poster(), "beheer-oproep");
            var manage = visitor.linkWith("/beheer-oproep/");
            visitor.follows(manage);
            assertThat(visitor.heading().innerText()).isEqualTo(TITLE);
            visitor.isForEverybody("manage");

            visitor.page().locator("a[href*=\"/kopie\"]").click();
            assertThat(visitor.page().locator("[name=title]").inputValue()).isEqualTo(TITLE);
            visitor.keepsAPicture("copy");

            visitor.follows(manage);
            visitor.page().locator("details:has(button[value=close]) > summary").click();
            visitor.presses("close");
            assertThat(visitor.text()).contains("De oproep is gesloten");
            visitor.fills("text", "Dank aan allen.");
            visitor.presses("finish.FILLED_OTHERWISE");
            assertThat(visitor.text()).contains("Dank aan allen.");
            visitor.isForEverybody("finish");
            visitor.presses("back");
            assertThat(visitor.page().locator("[name=text]").inputValue()).isEqualTo("Dank aan allen.");
            visitor.presses("finish.FILLED_OTHERWISE");
            visitor.presses("report.FILLED_OTHERWISE");
            assertThat(visitor.text()).contains("afgerond");
            visitor.keepsAPicture("finished");
        }
    }

    private static void hidesThePoster(Visitor visitor) {
        assertThat(visitor.page().content()).doesNotContainIgnoringCase(CANARIES.toArray(String[]::new));
    }

    private static void nothingFollowedThem(Visitor visitor) {
        assertThat(visitor.cookies()).as("cookies").isZero();
        assertThat(visitor.loaded())
                .isNotEmpty()
                .allSatisfy(url -> assertThat(url).startsWith(site.address()));
        assertThat(visitor.loaded()).noneMatch(url -> url.contains(".js"));
    }
}
