package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise 10: every requirement is an input of its own, and form, JSON and JSON Schema judge an answer alike (Q1, Q2, Q4). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequirementsTest {
    private final MailServer mail = MailServer.polite();
    private final Site site = Site.start(mail, Database.H2, Map.of("OPROEP_MAIL_NETWORK", Supplied.NETWORK));
    private final Board board = Board.of(site);
    private final Map<String, String> references = new LinkedHashMap<>();
    private int number;

    @AfterAll
    void close() {
        site.close();
        mail.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("YES_NO", true, true),
                Arguments.of("YES_NO", false, true),
                Arguments.of("YES_NO", "misschien", false),
                Arguments.of("NUMBER", 7, true),
                Arguments.of("NUMBER", 2, true),
                Arguments.of("NUMBER", "zeven", false),
                Arguments.of("WHOLE", 7, true),
                Arguments.of("WHOLE", 7.5, false),
                Arguments.of("DATE", "2027-01-04", true),
                Arguments.of("DATE", "2027-05-04", true),
                Arguments.of("DATE", "2027-02-30", false),
                Arguments.of("DATE", "binnenkort", false),
                Arguments.of("CHOICE", "SAP", true),
                Arguments.of("CHOICE", "Exact", true),
                Arguments.of("CHOICE", "Lotus", false),
                Arguments.of("CHOICES", List.of("Zorg", "Overheid"), true),
                Arguments.of("CHOICES", List.of("Overheid"), true),
                Arguments.of("CHOICES", List.of("Zorg", "Ruimtevaart"), false),
                Arguments.of("LEVEL", "C1", true),
                Arguments.of("LEVEL", "A2", true),
                Arguments.of("LEVEL", "Z9", false),
                Arguments.of("SHORT_TEXT", "kort en bondig", true),
                Arguments.of("SHORT_TEXT", "x".repeat(5_000), false),
                Arguments.of("LONG_TEXT", "lang\nen met regels", true),
                Arguments.of("LONG_TEXT", "x".repeat(100_000), false));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void formJsonAndSchemaGiveTheSameVerdict(String kind, Object answer, boolean valid) {
        var reference = reference(kind);
        var response = Supplied.with(
                Supplied.response("k" + number++ + "@kandidaat-trials.nl", kind), "answers", Map.of("eis", answer));

        var json = board.respond(reference, response);
        var schema = schema(reference).validate(Json.of(response), InputFormat.JSON);
        var typed = Supplied.with(response, "email", "f" + number++ + "@kandidaat-trials.nl");
        var form = board.visitor().form(Board.form(reference), Fields.of(typed));

        assertThat(json.status()).as(json.toString()).isEqualTo(valid ? 202 : 422);
        assertThat(schema.isEmpty()).as("schema says %s", schema).isEqualTo(valid);
        if (valid) {
            assertThat(form.status()).as(form.toString()).isIn(200, 303);
        } else {
            assertThat(form.status()).as(form.toString()).isEqualTo(422);
            assertThat(json.json().path("violations").findValuesAsString("field"))
                    .anyMatch(f -> f.startsWith("answers.eis"));
            assertThat(form.page().select("[name=answers.eis][aria-invalid=true], .wrong [name=answers.eis]"))
                    .as("the error stands at its field")
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsDemandedMustBeGivenByWhoRespondsButNotByWhoAsks(String kind) {
        var reference = reference(kind);
        var empty = Supplied.with(Supplied.response("leeg@kandidaat-trials.nl", kind), "answers", Map.of());

        var response = board.respond(reference, empty);
        var question = board.respond(reference, Supplied.with(empty, "kind", "QUESTION"));
        var schema = schema(reference);

        assertThat(response.status()).as(response.toString()).isEqualTo(422);
        assertThat(question.status()).as(question.toString()).isEqualTo(202);
        assertThat(schema.validate(Json.of(empty), InputFormat.JSON)).isNotEmpty();
        assertThat(schema.validate(Json.of(Supplied.with(empty, "kind", "QUESTION")), InputFormat.JSON))
                .isEmpty();
    }

    static Stream<String> kinds() {
        return Stream.of("YES_NO", "NUMBER", "WHOLE", "DATE", "CHOICE", "CHOICES", "LEVEL", "SHORT_TEXT", "LONG_TEXT");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachIsALabelledInputOfItsOwn(String kind) {
        var page = board.visitor().get(Board.form(reference(kind))).page();

        var inputs = page.select("[name=answers.eis]");
        assertThat(inputs).as(kind).isNotEmpty();
        assertThat(page.text()).contains("Eis van soort " + kind);
        assertThat(inputs)
                .allSatisfy(input -> assertThat(labels(page, input))
                        .as("labels of %s", input)
                        .isPositive());
        assertThat(shape(kind))
                .contains(inputs.get(0).tagName() + ":" + inputs.get(0).attr("type"));
    }

    @Test
    void theGlanceStandsInThePostersMailAndNeverRejects() {
        var reference = reference("NUMBER");
        var email = "glance@kandidaat-trials.nl";
        board.respond(
                reference, Supplied.with(Supplied.response(email, "te weinig jaren"), "answers", Map.of("eis", 2)));

        mail.await(email);
        mail.await(
                "the poster's mail",
                java.time.Duration.ofSeconds(20),
                all -> all.stream()
                        .anyMatch(one -> one.recipient().equals(Supplied.POSTER)
                                && one.text().contains("te weinig jaren")));
        var posters = mail.to(Supplied.POSTER).stream()
                .filter(one -> one.text().contains("te weinig jaren"))
                .findFirst()
                .orElseThrow()
                .text();
        assertThat(posters).contains("eisen 0/1");
        assertThat(posters.indexOf("eisen 0/1")).isLessThan(posters.indexOf("te weinig jaren"));
        assertThat(mail.to(email).get(0).text()).doesNotContain("eisen 0/1");
    }

    /** Labels that point to it, or that it stands in. */
    private static int labels(Document page, Element input) {
        int pointing = input.id().isEmpty()
                ? 0
                : page.select("label[for=" + input.id() + "]").size();
        return pointing + (input.closest("label") == null ? 0 : 1);
    }

    private static List<String> shape(String kind) {
        return switch (kind) {
            case "YES_NO" -> List.of("input:radio", "select:");
            case "NUMBER", "WHOLE" -> List.of("input:number", "input:text", "input:");
            case "DATE" -> List.of("input:date");
            case "CHOICE", "LEVEL" -> List.of("select:", "input:radio");
            case "CHOICES" -> List.of("input:checkbox");
            case "SHORT_TEXT" -> List.of("input:text", "input:");
            default -> List.of("textarea:");
        };
    }

    private Schema schema(String reference) {
        var document = board.visitor().get(Board.assignment(reference) + "/form");
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.json().path("$schema").stringValue()).contains("2020-12");
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(com.networknt.schema.SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(document.text(), InputFormat.JSON);
    }

    private String reference(String kind) {
        return references.computeIfAbsent(
                kind,
                k -> board.post(Supplied.with(
                        Supplied.assignment(),
                        "requirements",
                        List.of(Supplied.requirement(
                                "eis", kind.equals("WHOLE") ? "NUMBER" : kind, "Eis van soort " + kind, more(kind))))));
    }

    private static Map<String, Object> more(String kind) {
        return switch (kind) {
            case "YES_NO" -> Map.of("accepts", true);
            case "NUMBER" -> Map.of("min", 5, "unit", "jaar");
            case "WHOLE" -> Map.of("min", 5, "whole", true);
            case "DATE" -> Map.of("notAfter", "2027-02-01");
            case "CHOICE" -> Map.of("options", List.of("SAP", "Exact", "AFAS"), "accepts", List.of("SAP"));
            case "CHOICES" -> Map.of("options", List.of("Zorg", "Overheid"), "accepts", List.of("Zorg"));
            case "LEVEL" -> Map.of("scale", "CEFR", "atLeast", "B2");
            default -> Map.of();
        };
    }
}
