package nl.oproep.adapter.javalin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.oproep.assignment.ManagedAssignment;
import nl.oproep.requirement.Choice;
import nl.oproep.requirement.Choices;
import nl.oproep.requirement.Criterion;
import nl.oproep.requirement.Dated;
import nl.oproep.requirement.Level;
import nl.oproep.requirement.Numeric;
import nl.oproep.requirement.YesNo;
import org.jspecify.annotations.Nullable;

/** The fields that a published assignment would have been posted with, for the form that changes it. */
final class DraftFields {
    private static final Set<String> NOT_COPIED = Set.of("version", "start", "end", "closesOn");

    private final Map<String, List<Object>> values = new LinkedHashMap<>();

    private DraftFields() {}

    static Fields of(ManagedAssignment assignment) {
        var fields = new DraftFields();
        var profile = assignment.profile();
        fields.put("version", assignment.version());
        fields.put("title", profile.title());
        fields.put("text", profile.text());
        fields.put("disciplines", profile.disciplines());
        fields.put("region", profile.region());
        fields.put("remote", profile.remote() ? true : null);
        fields.put("start", profile.start());
        fields.put("end", profile.end());
        fields.put("duration", profile.duration());
        fields.put("hoursPerWeek", profile.hoursPerWeek());
        fields.put("rate", profile.rate());
        fields.put("closesOn", profile.closesOn());
        for (int row = 0; row < profile.requirements().size(); row++) {
            var requirement = profile.requirements().get(row);
            var at = "requirements." + row + ".";
            fields.put(at + "key", requirement.key());
            fields.put(at + "label", requirement.label());
            fields.put(at + "kind", requirement.criterion().kind());
            fields.put(at + "importance", requirement.importance());
            fields.criterion(at, requirement.criterion());
        }
        return Fields.of(fields.values);
    }

    /** The fields of a new assignment that asks the same: without the days of the old one, and with keys of its own. */
    static Fields copied(ManagedAssignment assignment) {
        var copied = new LinkedHashMap<String, List<Object>>();
        var fields = of(assignment);
        for (var name : fields.names()) {
            if (!NOT_COPIED.contains(name) && !name.matches("requirements\\.[0-9]+\\.key")) {
                copied.put(name, fields.all(name));
            }
        }
        return Fields.of(copied);
    }

    private void criterion(String at, Criterion criterion) {
        if (criterion instanceof YesNo yesNo) {
            put(at + "accepts", yesNo.accepts());
        } else if (criterion instanceof Numeric numeric) {
            put(at + "min", numeric.min() == null ? null : numeric.min().toPlainString());
            put(at + "max", numeric.max() == null ? null : numeric.max().toPlainString());
            put(at + "unit", numeric.unit());
            put(at + "whole", numeric.whole() ? true : null);
        } else if (criterion instanceof Dated dated) {
            put(at + "notBefore", dated.notBefore());
            put(at + "notAfter", dated.notAfter());
        } else if (criterion instanceof Level level) {
            put(at + "scale", level.scale());
            put(at + "atLeast", level.atLeast());
        } else if (criterion instanceof Choice choice) {
            put(at + "options", choice.options());
            put(at + "accepts", choice.accepts());
        } else if (criterion instanceof Choices choices) {
            put(at + "options", choices.options());
            put(at + "accepts", choices.accepts());
        }
    }

    private void put(String name, @Nullable Object value) {
        if (value instanceof List<?> several) {
            values.put(name, List.copyOf(several));
        } else if (value != null) {
            values.put(name, List.of(value instanceof Enum<?> constant ? constant.name() : value.toString()));
        }
    }
}
