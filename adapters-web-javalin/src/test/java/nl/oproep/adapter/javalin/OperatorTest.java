package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import nl.oproep.Policies;
import nl.oproep.assignment.PublicationPolicy;
import nl.oproep.testkit.SomeIncoming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorTest {
    private static final String ROOT = "/api/v1/operator";
    private static final String[] LOGIN = {"Authorization", basic("operator:geheim")};

    @TempDir
    Path uploads;

    private Running site;
    private String reference = "";

    @BeforeEach
    void start() {
        site = Running.site(
                uploads, Policies.STANDARD.publishing(PublicationPolicy.AFTER_REVIEW), settings -> settings);
        reference = site.posted();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void letsNobodyInWithoutTheRightPassword() {
        for (var header : List.of(basic("operator:fout"), basic("operator"), "Basic ???", "Bearer x", "")) {
            for (var path : List.of(ROOT + "/assignments", "/beheer", "/beheer/", ROOT + "/niets")) {
                var answer = site.get(path, "Authorization", header);

                assertThat(answer.status()).as(header + path).isEqualTo(401);
                assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
            }
        }
        assertThat(site.post(ROOT + "/assignments/" + reference + "/release", Running.JSON, "{}")
                        .status())
                .isEqualTo(401);
        assertThat(site.get("/").html().select(".results > li")).isEmpty();
    }

    @Test
    void doesItsWorkOverTheApi() {
        assertThat(act("release", "{}").status()).isEqualTo(200);
        assertThat(act("close", "{}").json().path("state").stringValue()).isEqualTo("CLOSED");
        assertThat(act("reopen", "").json().path("state").stringValue()).isEqualTo("OPEN");
        assertThat(act("finish", "{\"outcome\":\"niets\"}").violations()).containsExactly("outcome: answer.choice");
        assertThat(act("finish", "{}").violations()).containsExactly("outcome: required");
        assertThat(act("finish", "{\"outcome\":\"FILLED_VIA_NETWORK\"}")
                        .json()
                        .path("state")
                        .stringValue())
                .isEqualTo("FINISHED");
        assertThat(act("reopen", "{}").status()).isEqualTo(409);
        assertThat(act("dans", "{}").status()).isEqualTo(404);
    }

    @Test
    void seesResponsesButNeverThePoster() {
        act("release", "{}");
        site.post("/api/v1/assignments/" + reference + "/responses", Running.JSON, Responses.json());

        var responses = site.get(ROOT + "/assignments/" + reference + "/responses", LOGIN);
        var assignments = site.get(ROOT + "/assignments", LOGIN);

        assertThat(responses.json().path("items").get(0).path("email").stringValue())
                .isEqualTo(Responses.CANDIDATE);
        assertThat(assignments.json().path("items").get(0).path("reference").stringValue())
                .isEqualTo(reference);
        assertThat(assignments.body() + responses.body()).doesNotContain("Opdrachtgever");
        assertThat(site.get(ROOT + "/assignments?state=OPEN", LOGIN).json().path("items"))
                .hasSize(1);
        assertThat(site.get(ROOT + "/assignments?state=ONZIN", LOGIN).status()).isEqualTo(400);
    }

    @Test
    void seesWhatWaitsInTheOutboxWithoutPeople() {
        var pending = site.get(ROOT + "/deliveries?state=PENDING", LOGIN);

        assertThat(pending.json().path("items")).isNotEmpty();
        assertThat(pending.json().path("counts").path("PENDING").intValue()).isPositive();
        assertThat(pending.body()).doesNotContain("@");
        assertThat(site.post(ROOT + "/deliveries/onzin/retry", Running.JSON, "{}", LOGIN)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void seesWhatCameBackAndCorrectsTheAddressOfAPoster() {
        act("release", "{}");
        site.deliver();
        var bounced = site.letters.all().get(0);
        site.oproep
                .receiving()
                .receive(SomeIncoming.mailTo(bounced.envelopeSender().value())
                        .nullSender()
                        .reporting(
                                "failed",
                                "5.1.1",
                                "550 no such user",
                                bounced.recipient().value())
                        .value());

        var returned = site.get(ROOT + "/deliveries?state=RETURNED", LOGIN);
        assertThat(returned.json().path("items").get(0).path("reason").stringValue())
                .isEqualTo("came back with 5.1.1: 550 no such user");
        assertThat(site.get(ROOT + "/assignments", LOGIN)
                        .json()
                        .path("items")
                        .get(0)
                        .path("posterUnreachable")
                        .booleanValue())
                .isTrue();
        assertThat(site.get("/beheer/berichten?state=RETURNED", LOGIN).html().text())
                .contains("Teruggekomen (1)", "came back with 5.1.1");
        var page = "/beheer/oproepen/" + reference;
        assertThat(site.get(page, LOGIN).html().select("form[action=" + page + "/reachable] input[name=email]"))
                .hasSize(1);
        assertThat(act("reachable", "{\"email\":\"geen adres\"}").violations()).containsExactly("email: email");
        var corrected = act("reachable", "{\"email\":\"juist@opdrachtgever-kanarie.example\"}");
        site.deliver();

        assertThat(corrected.json().path("posterUnreachable").booleanValue()).isFalse();
        assertThat(corrected.body()).doesNotContain("juist@");
        assertThat(site.letters
                        .all()
                        .get(site.letters.all().size() - 1)
                        .recipient()
                        .value())
                .isEqualTo("juist@opdrachtgever-kanarie.example");
        assertThat(site.post(page + "/reachable", Running.FORM, "email=", LOGIN).status())
                .isEqualTo(303);
    }

    @Test
    void refusesWhatAnotherSiteMakesTheBrowserDo() {
        var path = ROOT + "/assignments/" + reference + "/release";

        var cross =
                site.post(path, Running.FORM, "", LOGIN[0], LOGIN[1], "Sec-Fetch-Site", "cross-site", "Origin", "null");
        var old = site.post(path, Running.FORM, "", LOGIN[0], LOGIN[1], "Origin", "https://kwaad.example");

        assertThat(cross.status()).isEqualTo(403);
        assertThat(old.status()).isEqualTo(403);
        assertThat(site.get("/").html().select(".results > li")).isEmpty();
    }

    private Answer act(String act, String json) {
        return site.post(
                ROOT + "/assignments/" + reference + "/" + act,
                json.isEmpty() ? Running.FORM : Running.JSON,
                json,
                LOGIN);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
