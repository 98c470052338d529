package nl.oproep.examples.site.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.assignment.RequirementDraft;
import nl.oproep.requirement.Importance;
import nl.oproep.requirement.Kind;
import nl.oproep.requirement.Scale;
import org.jspecify.annotations.Nullable;

/** One line of a sample: {@code must: NUMBER | Ervaring als controller | min=5 | unit=jaar}. */
final class SampleRequirement {
    private final String label;
    private final Kind kind;
    private final Map<String, String> details = new HashMap<>();

    private SampleRequirement(String line) {
        var parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        this.kind = Kind.valueOf(parts.get(0));
        this.label = parts.get(1);
        for (var detail : parts.subList(2, parts.size())) {
            int equals = detail.indexOf('=');
            details.put(detail.substring(0, equals), detail.substring(equals + 1));
        }
    }

    static RequirementDraft read(Importance importance, String line, LocalDate today) {
        return new SampleRequirement(line).draft(importance, today);
    }

    private RequirementDraft draft(Importance importance, LocalDate today) {
        var scale = details.get("scale");
        return new RequirementDraft(
                null,
                label,
                kind,
                importance,
                number("min"),
                number("max"),
                details.get("unit"),
                kind == Kind.NUMBER ? Boolean.TRUE : null,
                day("notBefore", today),
                day("notAfter", today),
                scale == null ? null : Scale.valueOf(scale),
                details.get("atLeast"),
                details.containsKey("options") ? several("options") : null,
                accepts());
    }

    private @Nullable Object accepts() {
        if (!details.containsKey("accepts")) {
            return null;
        }
        return kind == Kind.YES_NO ? (Object) true : several("accepts");
    }

    private @Nullable BigDecimal number(String name) {
        var written = details.get(name);
        return written == null ? null : new BigDecimal(written);
    }

    private @Nullable LocalDate day(String name, LocalDate today) {
        var written = details.get(name);
        return written == null ? null : today.plusDays(Long.parseLong(written));
    }

    private List<String> several(String name) {
        return Arrays.stream(details.getOrDefault(name, "").split(";", -1))
                .map(String::strip)
                .toList();
    }
}
