package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.oproep.testkit.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The brochure of a member: sent along, shown to the member and to the operator alone, replaced and taken away, by page and by API (L1, R8, V10). */
class BrochurePagesTest {
    private static final String MEMBER = "lid@lid-kanarie.example";
    private static final String STRANGER = "vreemde@vreemde-kanarie.example";
    private static final String API = "/api/v1/members";
    private static final String[] LOGIN = {
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString("operator:geheim".getBytes(StandardCharsets.UTF_8))
    };

    @TempDir
    Path uploads;

    private Running site;

    @BeforeEach
    void start() {
        site = Running.site(uploads, settings -> settings.operator(new Host()));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static List<String> fields(String email) {
        return Running.pairs("name", "Linda Lid", "email", email, "acceptTerms", "16.21");
    }

    private void joined(String email) {
        site.form("/inschrijven", fields(email));
        site.deliver();
        site.form(site.letters.link("inschrijven/bevestigen"), List.of());
    }

    private static String named(Answer answer) {
        return answer.headers().map().keySet().stream().sorted().collect(Collectors.joining(","));
    }

    @Test
    void aBrochureGoesAlongWithTheFormAndIsSeenByTheMemberAndTheOperatorAlone() {
        var form = site.get("/inschrijven").html();
        site.multipart("/inschrijven", fields(MEMBER), "Mijn ‘brochure’.pdf", Fixtures.aPdf());
        site.deliver();
        var copy = site.letters.all().get(site.letters.all().size() - 1);
        site.form(site.letters.link("inschrijven/bevestigen"), List.of());
        site.form("/inschrijven", fields(MEMBER));
        site.deliver();
        var link = site.letters.link("inschrijven/wijzigen");

        var own = site.get(link + "/brochure");
        var item =
                site.get("/api/v1/operator/members", LOGIN).json().path("items").path(0);
        var path = "/beheer/leden/" + item.path("id").stringValue() + "/brochure";

        assertThat(form.select("[name=attachment]").parents().get(0).text())
                .contains("5 MB")
                .contains("PDF");
        assertThat(copy.letter().text()).contains("EXACTE KOPIE", "Brochure: Mijn ‘brochure’.pdf");
        assertThat(copy.letter().attachments()).hasSize(2);
        assertThat(site.get(link).html().select("main a[href$=/brochure]").text())
                .isEqualTo("Mijn ‘brochure’.pdf");
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.header("Content-Type")).startsWith("application/pdf");
        assertThat(own.header("Content-Disposition")).startsWith("attachment;");
        assertThat(own.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(own.body()).startsWith("%PDF-");
        assertThat(item.path("brochure").path("name").stringValue()).isEqualTo("Mijn ‘brochure’.pdf");
        assertThat(site.get("/beheer/leden", LOGIN).html().select("#lijst ~ .scroll a[href=" + path + "]"))
                .hasSize(1);
        assertThat(site.get(path, LOGIN).body()).isEqualTo(own.body());
        assertThat(site.get("/api/v1/operator" + path.replace("/beheer/leden", "/members"), LOGIN)
                        .body())
                .isEqualTo(own.body());
        assertThat(site.get(path).status()).isEqualTo(401);
        assertThat(site.get("/inschrijven/wijzigen/verzonnen/brochure").status())
                .isEqualTo(404);
    }

    @Test
    void aBrochureIsReplacedTakenAwayAndRefusedAtItsField() {
        joined(MEMBER);
        site.form("/inschrijven", fields(MEMBER));
        site.deliver();
        var link = site.letters.link("inschrijven/wijzigen");
        var bare = Running.pairs("name", "Linda");
        assertThat(site.get(link + "/brochure").status()).isEqualTo(404);

        var program = site.multipart(link, bare, "brochure.pdf", "MZ\0\1\2".getBytes(StandardCharsets.ISO_8859_1));
        var two = site.multipart(link, bare, "a.pdf", Fixtures.aPdf(), "b.pdf", Fixtures.aPdf());
        var large =
                site.multipart(link, bare, "groot.txt", " ".repeat(5_000_001).getBytes(StandardCharsets.UTF_8));
        assertThat(List.of(program, two, large)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.html()
                            .select("[name=attachment]")
                            .parents()
                            .get(0)
                            .className())
                    .contains("wrong");
            assertThat(answer.html().select(".summary").text()).contains("bestand");
        });
        assertThat(site.get(link + "/brochure").status()).isEqualTo(404);

        site.multipart(link, bare, "eerste.pdf", Fixtures.aPdf());
        site.form(link, bare);
        assertThat(site.get(link).html().select("main a[href$=/brochure]").text())
                .as("a change without a file leaves it")
                .isEqualTo("eerste.pdf");
        site.multipart(link, bare, "tweede.txt", "Wat ik kan.".getBytes(StandardCharsets.UTF_8));
        assertThat(site.get(link + "/brochure").body()).isEqualTo("Wat ik kan.");
        site.form(link, Running.pairs("name", "Linda", "withoutBrochure", "true"));

        assertThat(site.get(link + "/brochure").status()).isEqualTo(404);
        site.deliver();
        assertThat(site.letters
                        .all()
                        .get(site.letters.all().size() - 1)
                        .letter()
                        .text())
                .contains("WIJZIGING VAN EEN INSCHRIJVING", "Brochure: weggehaald");
    }

    @Test
    void theApiTakesABrochureTooAndAnswersKnownAndUnknownAlike() {
        joined(MEMBER);
        var answers = new TreeSet<String>();

        for (var email : List.of(MEMBER, STRANGER)) {
            var answer = site.multipart(API, fields(email), "brochure.pdf", Fixtures.aPdf());
            answers.add(answer.status() + named(answer) + answer.body());
        }
        site.deliver();

        assertThat(answers)
                .singleElement()
                .satisfies(answer -> assertThat(answer).startsWith("202"));
        assertThat(site.letters
                        .all()
                        .subList(
                                site.letters.all().size() - 2,
                                site.letters.all().size()))
                .allSatisfy(mail -> assertThat(mail.letter().attachments()).hasSize(2));
        assertThat(site.post(API, Running.JSON, "{\"name\":\"x\",\"attachment\":\"y\"}")
                        .status())
                .isEqualTo(422);
    }
}
