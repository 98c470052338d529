package nl.oproep.adapter.javalin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.assignment.PublishedAssignment;
import nl.oproep.requirement.Choice;
import nl.oproep.requirement.Choices;
import nl.oproep.requirement.Criterion;
import nl.oproep.requirement.Dated;
import nl.oproep.requirement.FreeText;
import nl.oproep.requirement.Level;
import nl.oproep.requirement.Numeric;
import nl.oproep.requirement.Requirement;
import nl.oproep.requirement.YesNo;
import nl.oproep.response.ResponseForm;
import nl.oproep.response.ResponseKind;

/** The response form as JSON Schema 2020-12, so that another front end can render it (Q4). What satisfies is told, and never demanded (Q3). */
final class FormSchema {
    private final Phrases p;
    private final ResponseForm form;

    private FormSchema(Phrases p, ResponseForm form) {
        this.p = p;
        this.form = form;
    }

    static Map<String, Object> of(PublishedAssignment assignment, Phrases p, String id, String terms) {
        return new FormSchema(p, ResponseForm.of(assignment))
                .schema(id, assignment.profile().title(), terms);
    }

    private Map<String, Object> schema(String id, String title, String terms) {
        var schema = object();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", id);
        schema.put("title", title);
        schema.put("type", "object");
        schema.put("required", List.of("kind", "name", "email", "acceptTerms"));
        schema.put("properties", properties(terms));
        var demanded = demanded();
        if (!demanded.isEmpty()) {
            schema.put("if", Map.of("properties", Map.of("kind", Map.of("const", ResponseKind.RESPONSE.name()))));
            schema.put(
                    "then",
                    Map.of(
                            "required",
                            List.of("answers"),
                            "properties",
                            Map.of("answers", Map.of("required", demanded))));
        }
        return schema;
    }

    private List<String> demanded() {
        return form.requirements().stream()
                .filter(requirement -> ResponseForm.demanded(requirement, ResponseKind.RESPONSE))
                .map(Requirement::key)
                .toList();
    }

    private Map<String, Object> properties(String terms) {
        var properties = object();
        properties.put(
                "kind",
                titled("response.kind", "enum", List.of(ResponseKind.RESPONSE.name(), ResponseKind.QUESTION.name())));
        properties.put("name", text("response.name", 100));
        var email = text("poster.email", 254);
        email.put("format", "email");
        properties.put("email", email);
        properties.put("phone", text("poster.phone", 40));
        properties.put("motivation", text("response.motivation", 20_000));
        properties.put("remarks", text("response.remarks", 10_000));
        properties.put("onlyThisAssignment", titled("response.onlyThis", "type", "boolean"));
        properties.put("destroyAfterProcedure", titled("response.destroy", "type", "boolean"));
        properties.put("acceptTerms", titled("foot.terms", "const", terms));
        properties.put("answers", answers());
        return properties;
    }

    private Map<String, Object> answers() {
        var answers = object();
        for (var requirement : form.requirements()) {
            var property = object();
            property.put("title", requirement.label());
            var asked = p.wording().asked(requirement.criterion());
            if (!asked.isEmpty()) {
                property.put("description", p.say("response.asked", "what", asked));
            }
            property.put("x-kind", requirement.criterion().kind().name());
            property.put("x-importance", requirement.importance().name());
            type(property, requirement.criterion());
            answers.put(requirement.key(), property);
        }
        var schema = object();
        schema.put("type", "object");
        schema.put("properties", answers);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static void type(Map<String, Object> property, Criterion criterion) {
        if (criterion instanceof YesNo) {
            property.put("type", "boolean");
        } else if (criterion instanceof Numeric numeric) {
            property.put("type", numeric.whole() ? "integer" : "number");
            if (numeric.unit() != null) {
                property.put("x-unit", numeric.unit());
            }
        } else if (criterion instanceof Dated) {
            property.put("type", "string");
            property.put("format", "date");
        } else if (criterion instanceof Level level) {
            property.put("enum", level.scale().levels());
        } else if (criterion instanceof Choice choice) {
            property.put("enum", choice.options());
        } else if (criterion instanceof Choices choices) {
            property.put("type", "array");
            property.put("uniqueItems", true);
            property.put("items", Map.of("enum", choices.options()));
        } else if (criterion instanceof FreeText text) {
            property.put("type", "string");
            property.put("maxLength", text.longest());
        }
    }

    private Map<String, Object> text(String title, int longest) {
        var property = titled(title, "type", "string");
        property.put("maxLength", longest);
        return property;
    }

    private Map<String, Object> titled(String title, String keyword, Object value) {
        var property = object();
        property.put("title", p.say(title));
        property.put(keyword, value);
        return property;
    }

    private static Map<String, Object> object() {
        return new LinkedHashMap<>();
    }
}
