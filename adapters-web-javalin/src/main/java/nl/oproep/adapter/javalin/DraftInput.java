package nl.oproep.adapter.javalin;

import java.util.ArrayList;
import java.util.List;
import nl.oproep.assignment.AssignmentDraft;
import nl.oproep.assignment.PosterDetails;
import nl.oproep.assignment.RequirementDraft;
import nl.oproep.requirement.Importance;
import nl.oproep.requirement.Kind;
import nl.oproep.requirement.Scale;
import org.jspecify.annotations.Nullable;

/** Makes the public part of an assignment, and its poster, out of fields. */
final class DraftInput {
    private static final String ROWS = "requirements";

    private DraftInput() {}

    /** The fields of a form as JSON would have them: rows numbered from 0 without gaps, one option for each line of a text area. */
    static Fields ofForm(Fields fields) {
        var tidy = numbered(fields);
        for (int row : tidy.rows(ROWS)) {
            for (var name : List.of("options", "accepts")) {
                var field = ROWS + "." + row + "." + name;
                if (tidy.names().contains(field)) {
                    tidy = tidy.with(field, lines(tidy.all(field)));
                }
            }
        }
        return tidy;
    }

    private static List<Object> lines(List<Object> values) {
        var lines = new ArrayList<Object>();
        for (var value : values) {
            if (value instanceof String text) {
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
            } else {
                lines.add(value);
            }
        }
        return lines;
    }

    /** The fields with their requirements numbered from 0 without gaps. */
    static Fields numbered(Fields fields) {
        if (!fields.all(ROWS).isEmpty()
                || !fields.all("poster").isEmpty()
                || !fields.all("answers").isEmpty()) {
            throw BadInput.malformed("type");
        }
        return fields.arranged(ROWS, fields.rows(ROWS));
    }

    static AssignmentDraft draft(Fields fields, Reading reading) {
        var disciplines = fields.texts("disciplines");
        return new AssignmentDraft(
                reading.text("title"),
                reading.text("text"),
                disciplines.isEmpty() ? null : disciplines,
                reading.text("region"),
                Boolean.TRUE.equals(reading.yesNo("remote")),
                reading.day("start"),
                reading.day("end"),
                reading.text("duration"),
                reading.whole("hoursPerWeek"),
                reading.text("rate"),
                reading.day("closesOn"),
                fields.rows(ROWS).stream()
                        .map(row -> requirement(fields, reading, ROWS + "." + row + "."))
                        .toList());
    }

    private static RequirementDraft requirement(Fields fields, Reading reading, String at) {
        var kind = reading.oneOf(Kind.class, at + "kind");
        return new RequirementDraft(
                reading.text(at + "key"),
                reading.text(at + "label"),
                kind,
                reading.oneOf(Importance.class, at + "importance"),
                reading.number(at + "min"),
                reading.number(at + "max"),
                reading.text(at + "unit"),
                reading.yesNo(at + "whole"),
                reading.day(at + "notBefore"),
                reading.day(at + "notAfter"),
                reading.oneOf(Scale.class, at + "scale"),
                reading.text(at + "atLeast"),
                kind == Kind.CHOICE || kind == Kind.CHOICES ? fields.texts(at + "options") : null,
                accepts(fields, reading, at + "accepts", kind));
    }

    private static @Nullable Object accepts(Fields fields, Reading reading, String name, @Nullable Kind kind) {
        if (kind == Kind.YES_NO) {
            return reading.yesNo(name);
        }
        return kind == Kind.CHOICE || kind == Kind.CHOICES ? fields.texts(name) : null;
    }

    static PosterDetails poster(Reading reading) {
        return new PosterDetails(
                reading.text("poster.organisation"),
                reading.text("poster.contact"),
                reading.text("poster.email"),
                reading.text("poster.phone"),
                reading.text("poster.website"));
    }
}
