package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.oproep.kernel.Expiry;
import nl.oproep.operator.Noted;
import nl.oproep.testkit.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Requests, legal holds, retention and the register for programs of the operator (V1-V3, V8). */
class PrivacyApiTest {
    private static final String ROOT = "/api/v1/operator";
    private static final String REQUESTS = ROOT + "/privacy-requests";
    private static final String RUN = ROOT + "/retention/run";
    private static final String CANDIDATE = Responses.CANDIDATE;
    private static final String[] LOGIN = {
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString("operator:geheim".getBytes(StandardCharsets.UTF_8))
    };

    @TempDir
    Path uploads;

    private Running site;
    private String reference = "";

    @BeforeEach
    void start() {
        site = Running.site(uploads);
        reference = site.posted();
        site.post("/api/v1/assignments/" + reference + "/responses", Running.JSON, Responses.json());
        site.deliver();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private Answer post(String path, String json) {
        return site.post(path, Running.JSON, json, LOGIN);
    }

    private String taken(String kind) {
        var taken = post(REQUESTS, "{\"email\":\"" + CANDIDATE + "\",\"kind\":\"" + kind + "\"}");
        return REQUESTS + '/' + taken.json().path("id").stringValue();
    }

    private static List<String> names(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }

    @Test
    void takesInListsAndShowsARequest() {
        var taken = post(REQUESTS, "{\"email\":\"" + CANDIDATE + "\",\"kind\":\"ERASURE\",\"language\":\"en\"}");
        var listed = site.get(REQUESTS + "?state=OPEN", LOGIN).json().path("items");
        var shown = site.get(REQUESTS + '/' + taken.json().path("id").stringValue(), LOGIN)
                .json();

        assertThat(taken.status()).isEqualTo(201);
        assertThat(listed).hasSize(1);
        assertThat(listed.path(0)).isEqualTo(taken.json());
        assertThat(names(taken.json()))
                .containsExactly(
                        "id",
                        "kind",
                        "email",
                        "language",
                        "state",
                        "asksRecipients",
                        "showsRecipients",
                        "requestedAt",
                        "dueOn",
                        "overdue",
                        "answeredAt");
        assertThat(taken.json().path("dueOn").stringValue())
                .isEqualTo(Fixtures.TODAY.plusMonths(1).toString());
        assertThat(taken.json().path("overdue").booleanValue()).isFalse();
        assertThat(shown.path("held").path("categories").toString()).contains("Dit past.");
        assertThat(site.get(REQUESTS + "?state=LATE", LOGIN).status()).isEqualTo(400);
        assertThat(post(REQUESTS, "{}").violations()).containsExactly("kind: required", "email: required");
        site.clock.pass(Duration.ofDays(31));
        assertThat(site.get(REQUESTS, LOGIN)
                        .json()
                        .path("items")
                        .path(0)
                        .path("overdue")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void answersAndErases() {
        var access = taken("ACCESS");
        var erasure = taken("ERASURE");

        var answered = post(access + "/answer", "{}");
        var erased = post(erasure + "/erase", "{}");

        assertThat(answered.json().path("state").stringValue()).isEqualTo("ANSWERED");
        var response = erased.json()
                .path("decisions")
                .valueStream()
                .filter(decision -> decision.path("category").stringValue().equals("RESPONSE"))
                .findFirst()
                .orElseThrow();
        assertThat(names(response)).containsExactly("category", "present", "erased", "kept", "answer");
        assertThat(response.path("erased").intValue()).isOne();
        assertThat(site.get(erasure, LOGIN).status()).isEqualTo(404);
        assertThat(post(erasure + "/erase", "{}").status()).isEqualTo(404);
        assertThat(site.oproep.backOffice().noting().list(10, 0))
                .extracting(Noted::act)
                .containsExactlyInAnyOrder("privacy.take", "privacy.take", "privacy.answer", "privacy.erase");
    }

    @Test
    void putsAndLiftsALegalHold() {
        var request = taken("ERASURE");

        var wrong = post(request + "/hold", "{}");
        var put = post(request + "/hold", "{\"reason\":\"geschil 14\",\"until\":\"2027-05-01\"}");
        var holds = site.get(ROOT + "/holds", LOGIN).json().path("items");
        var shown = site.get(request, LOGIN).json().path("held").path("categories");
        var lifted = post(request + "/lift", "{}");

        assertThat(wrong.violations()).containsExactlyInAnyOrder("reason: required", "until: required");
        assertThat(put.json().path("held").intValue()).isEqualTo(1);
        assertThat(holds).hasSize(1);
        assertThat(names(holds.path(0))).containsExactly("subject", "reason", "placedAt", "until");
        assertThat(shown.toString()).contains("\"reason\":\"hold\"", "\"mayBeRemoved\":false");
        assertThat(lifted.json().path("lifted").intValue()).isEqualTo(1);
        assertThat(site.get(ROOT + "/holds", LOGIN).json().path("items")).isEmpty();
    }

    @Test
    void countsWhatIsDueByCategoryAndReasonAndThenWipesAsMuch() {
        site.post(
                ROOT + "/assignments/" + reference + "/finish",
                Running.JSON,
                "{\"outcome\":\"FILLED_OTHERWISE\"}",
                LOGIN);
        site.oproep.updating().updateDue(100);
        site.deliver();
        site.clock.pass(Duration.ofDays(30));

        var early = post(RUN, "{\"date\":\"" + Fixtures.TODAY.plusDays(20) + "\",\"dryRun\":true}");
        var counted = post(RUN, "{\"dryRun\":true}");
        var again = post(RUN, "{\"dryRun\":true}");
        var wiped = post(RUN, "{}");
        var rest = post(RUN, "{\"dryRun\":true}");

        assertThat(early.json().path("counts").toString()).doesNotContain("RESPONSE");
        assertThat(names(counted.json())).containsExactly("date", "dryRun", "counts", "total");
        assertThat(counted.json().path("counts").toString())
                .contains("{\"category\":\"RESPONSE\",\"reason\":\"RESPONSE\",\"count\":1}");
        assertThat(again.body()).isEqualTo(counted.body());
        assertThat(wiped.json().path("dryRun").booleanValue()).isFalse();
        assertThat(wiped.json().path("counts").toString())
                .contains("{\"category\":\"RESPONSE\",\"reason\":\"RESPONSE\",\"count\":1}", "\"POSTING\"");
        assertThat(rest.json().path("total").longValue()).isZero();
        assertThat(site.oproep.backOffice().noting().list(10, 0))
                .extracting(Noted::act)
                .contains("retention.run");
        assertThat(post(RUN, "{\"date\":\"1999-12-31\"}").violations()).containsExactly("date: date.far");
        assertThat(post(RUN, "{\"date\":\"gisteren\"}").violations()).containsExactly("date: answer.date");
    }

    @Test
    void givesTheRegister() {
        var register = site.get(ROOT + "/register", LOGIN).json().path("items");

        assertThat(register).hasSameSizeAs(site.oproep.privacy().inventory().all());
        assertThat(names(register.path(0)))
                .containsExactly(
                        "category", "title", "purpose", "ground", "recipients", "retention", "subjects", "places");
        assertThat(register.toString()).contains("oproep_response.candidate_email");
    }

    @Test
    void theOperatorsPageSaysHowLongEverythingIsKeptAndWipesOnlyWhenSure() {
        var page = site.get("/beheer/bewaren", LOGIN).html();
        assertThat(page.select("#termijnen ~ .scroll tbody tr")).hasSize(Expiry.values().length);
        assertThat(page.select("#termijnen ~ .scroll tbody td").eachText())
                .contains("28 dagen", "7 jaar", "meteen")
                .doesNotContainAnyElementsOf(
                        List.of(Expiry.values()).stream().map(Expiry::name).toList());
        site.clock.pass(Duration.ofDays(8));
        var due = site.oproep
                .privacy()
                .sweeping()
                .preview(Fixtures.TODAY.plusDays(8))
                .total();
        assertThat(due).isPositive();

        var looked = site.get("/beheer/bewaren?date=2026-12-01", LOGIN);
        var unsure = site.acted("/beheer/bewaren", List.of("date", "2026-12-01", "action", "run"), LOGIN);
        var still = site.get("/beheer/bewaren?date=2026-12-01", LOGIN);
        var wiped =
                site.acted("/beheer/bewaren", List.of("date", "2026-12-01", "action", "run", "sure", "true"), LOGIN);
        var far = site.acted("/beheer/bewaren", List.of("date", "2099-01-01", "action", "run", "sure", "true"), LOGIN);

        assertThat(looked.html().select("#uitkomst").text())
                .isEqualTo("Aan de beurt tot en met 1 december 2026: " + due);
        assertThat(unsure.html().select("h1").text()).isEqualTo("Wissen wat aan de beurt is?");
        assertThat(unsure.html().select("input[name=date]").val()).isEqualTo("2026-12-01");
        assertThat(still.html().select("#uitkomst").text()).endsWith(": " + due);
        assertThat(wiped.html().select("[role=status] strong").text())
                .isEqualTo("Gewist tot en met 1 december 2026: " + due);
        assertThat(far.status()).isEqualTo(422);
        assertThat(site.get("/beheer/bewaren?date=2026-12-01", LOGIN)
                        .html()
                        .select("#uitkomst")
                        .text())
                .endsWith(": 0");
    }

    @Test
    void isForTheOperatorAlone() {
        for (var path : List.of(REQUESTS, REQUESTS + '/' + UUID.randomUUID(), ROOT + "/holds", ROOT + "/register")) {
            assertThat(site.get(path).status()).isEqualTo(401);
        }
        for (var path : List.of(REQUESTS, RUN, REQUESTS + '/' + UUID.randomUUID() + "/erase")) {
            assertThat(site.post(path, Running.JSON, "{}").status()).isEqualTo(401);
        }
    }
}
