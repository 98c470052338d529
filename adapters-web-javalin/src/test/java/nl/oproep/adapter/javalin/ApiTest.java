package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.oproep.assignment.Outcome;
import nl.oproep.assignment.Reference;
import nl.oproep.testkit.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTest {
    private static final String ASSIGNMENTS = "/api/v1/assignments";

    @TempDir
    Path uploads;

    private Running site;

    @BeforeEach
    void start() {
        site = Running.site(uploads);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void postsAnAssignment() {
        var answer = site.post(ASSIGNMENTS, Running.JSON, JsonPosting.all());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("state").stringValue()).isEqualTo("OPEN");
        assertThat(answer.header("Location"))
                .isEqualTo(ASSIGNMENTS + "/" + answer.json().path("reference").stringValue());
    }

    @Test
    void showsThePublicViewWithTheNamesOfTheContract() {
        var view = site.get(ASSIGNMENTS + "/" + site.posted()).json();

        assertThat(view.path("title").stringValue()).isEqualTo("Interim controller");
        assertThat(view.path("hoursPerWeek").intValue()).isEqualTo(32);
        assertThat(view.path("end").isNull()).isTrue();
        assertThat(view.path("closesOn").stringValue()).isEqualTo("2026-12-31");
        assertThat(view.path("requirements").get(0).toString())
                .isEqualTo("{\"key\":\"jaren\",\"label\":\"Ervaring als controller\",\"kind\":\"NUMBER\","
                        + "\"importance\":\"MUST\",\"min\":5,\"unit\":\"jaar\"}");
        assertThat(view.has("poster")).isFalse();
    }

    @Test
    void listsOpenOnesNewestFirstByPages() {
        site.posted(JsonPosting.titled("Een"));
        site.posted(JsonPosting.titled("Twee"));

        var found = site.get(ASSIGNMENTS + "?size=1&page=2").json();

        assertThat(found.path("total").intValue()).isEqualTo(2);
        assertThat(found.path("items")).hasSize(1);
        assertThat(site.get(ASSIGNMENTS + "?q=twee").json().path("total").intValue())
                .isEqualTo(1);
        assertThat(site.get(ASSIGNMENTS + "?size=0").status()).isEqualTo(400);
        assertThat(site.get(ASSIGNMENTS + "?page=-1").status()).isEqualTo(400);
    }

    @Test
    void saysEverythingThatIsWrongAtItsField() {
        var wrong = JsonPosting.document()
                .put("title", " ")
                .put("hoursPerWeek", 99)
                .put("start", "ooit")
                .put("acceptTerms", "1.0");

        var answer = site.post(ASSIGNMENTS, Running.JSON, wrong.toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.violations())
                .contains("title: required", "hoursPerWeek: hours", "start: answer.date", "acceptTerms: terms.version");
    }

    @Test
    void doesNotOverlookARequirementWithoutAnythingInIt() {
        var wrong = JsonPosting.document();
        wrong.putArray("requirements").addObject();

        assertThat(site.post(ASSIGNMENTS, Running.JSON, wrong.toString()).violations())
                .contains("requirements.0.label: required", "requirements.0.kind: required");
    }

    @Test
    void respondsWithJson() {
        var reference = site.posted();

        var answer = site.post(ASSIGNMENTS + "/" + reference + "/responses", Running.JSON, Responses.json());

        assertThat(answer.status()).isEqualTo(202);
        var stored = site.oproep.followingUp().list(new Reference(reference), 10, 0);
        assertThat(answer.json().path("receipt").stringValue())
                .isEqualTo(stored.get(0).receipt().receipt());
        assertThat(answer.json().path("sha256").stringValue())
                .isEqualTo(stored.get(0).receipt().sha256().hex());
    }

    @Test
    void respondsWithMultipartAndAttachments() {
        var path = ASSIGNMENTS + "/" + site.posted() + "/responses";

        var answer = site.multipart(
                path, Responses.form(), "a.pdf", Fixtures.aPdf(), "b.txt", "tekst".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(202);
    }

    @Test
    void givesTheSameReceiptForTheSameKeyAndRefusesAnotherContentUnderIt() {
        var path = ASSIGNMENTS + "/" + site.posted() + "/responses";

        var first = site.post(path, Running.JSON, Responses.json(), "Idempotency-Key", "sleutel");
        var again = site.post(path, Running.JSON, Responses.json(), "Idempotency-Key", "sleutel");
        var other = site.post(
                path, Running.JSON, Responses.json().replace("Dit past.", "Anders."), "Idempotency-Key", "sleutel");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void answersClosedGoneAndUnknownEachByItsOwnStatus() {
        var reference = new Reference(site.posted());
        var path = ASSIGNMENTS + "/" + reference + "/responses";

        site.oproep.supervising().close(reference);
        assertThat(site.post(path, Running.JSON, Responses.json()).status()).isEqualTo(409);
        site.oproep.supervising().finish(reference, Outcome.WITHDRAWN);
        assertThat(site.post(path, Running.JSON, Responses.json()).status()).isEqualTo(410);
        assertThat(site.post(ASSIGNMENTS + "/bcdfghjkmnpq/responses", Running.JSON, Responses.json())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void publishesTheFormAsJsonSchema() {
        var schema = site.get(ASSIGNMENTS + "/" + site.posted() + "/form").json();
        var answers = schema.path("properties").path("answers");

        assertThat(schema.path("$schema").stringValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(answers.path("properties").path("jaren").path("type").stringValue())
                .isEqualTo("number");
        assertThat(answers.path("properties").path("jaren").has("minimum")).isFalse();
        assertThat(answers.path("properties").path("taal").path("enum")).hasSize(6);
        assertThat(answers.path("properties").path("sectoren").path("type").stringValue())
                .isEqualTo("array");
        assertThat(schema.path("then")
                        .path("properties")
                        .path("answers")
                        .path("required")
                        .valueStream()
                        .map(n -> n.stringValue()))
                .containsExactlyElementsOf(List.of("jaren", "vanaf", "taal", "aanpak"));
    }

    @Test
    void describesItself() {
        var answer = site.get("/api/v1/openapi.yaml");

        assertThat(answer.header("Content-Type")).startsWith("application/yaml");
        assertThat(answer.body())
                .startsWith("openapi: 3.1.0")
                .contains("/assignments/{reference}/responses", "/operator/deliveries/{id}/retry");
    }

    @Test
    void saysThatAPathOrAMethodIsUnknownAsAProblem() {
        assertThat(site.get("/api/v1/niets").json().path("status").intValue()).isEqualTo(404);
        assertThat(site.method("DELETE", ASSIGNMENTS).json().path("status").intValue())
                .isEqualTo(405);
    }
}
