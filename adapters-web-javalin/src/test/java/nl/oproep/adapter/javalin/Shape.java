package nl.oproep.adapter.javalin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds a JSON value to a documented schema, more strictly than the schema itself: where properties are documented, there are no others. */
final class Shape {
    private final Described described;
    private final List<String> misfits = new ArrayList<>();

    Shape(Described described) {
        this.described = described;
    }

    List<String> misfits(Object schema, JsonNode value) {
        check(schema, value, "$");
        return misfits;
    }

    private void check(Object schema, JsonNode value, String at) {
        if (!(schema instanceof Map<?, ?> given)) {
            misfits.add(at + " has no schema");
            return;
        }
        var whole = merged(Described.cast(given));
        if (whole.get("oneOf") instanceof List<?> any) {
            if (any.stream()
                    .noneMatch(one -> new Shape(described).misfits(one, value).isEmpty())) {
                misfits.add(at + " is none of what is documented");
            }
            return;
        }
        if (!typed(whole.get("type"), value)) {
            misfits.add(at + " is " + value.getNodeType() + ", not " + whole.get("type"));
            return;
        }
        if (value.isNull()) {
            return;
        }
        if (whole.get("enum") instanceof List<?> allowed && !allowed.contains(value.asString())) {
            misfits.add(at + " is none of " + allowed);
        }
        if (value.isString()) {
            text(whole, value.stringValue(), at);
        } else if (value.isArray() && whole.get("items") != null) {
            for (int i = 0; i < value.size(); i++) {
                check(whole.get("items"), value.get(i), at + '[' + i + ']');
            }
        } else if (value.isObject()) {
            object(whole, value, at);
        }
    }

    private void text(Map<String, Object> schema, String text, String at) {
        if (schema.get("pattern") instanceof String pattern && !text.matches(pattern)) {
            misfits.add(at + " does not match " + pattern);
        }
        try {
            switch (String.valueOf(schema.get("format"))) {
                case "date" -> LocalDate.parse(text);
                case "date-time" -> Instant.parse(text);
                case "uuid" -> UUID.fromString(text);
                default -> {}
            }
        } catch (DateTimeParseException | IllegalArgumentException e) {
            misfits.add(at + " is no " + schema.get("format"));
        }
    }

    private void object(Map<String, Object> schema, JsonNode value, String at) {
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> !value.has(String.valueOf(name)))
                    .forEach(name -> misfits.add(at + '.' + name + " is missing"));
        }
        if (!(schema.get("properties") instanceof Map<?, ?> properties)) {
            return;
        }
        value.propertyNames().forEach(name -> {
            var property = properties.get(name);
            if (property == null) {
                misfits.add(at + '.' + name + " is not documented");
            } else {
                check(property, value.get(name), at + '.' + name);
            }
        });
    }

    private static boolean typed(@Nullable Object type, JsonNode value) {
        if (type instanceof List<?> any) {
            return any.stream().anyMatch(one -> typed(one, value));
        }
        return switch (String.valueOf(type)) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> true;
        };
    }

    /** References followed, and all parts put together. */
    private Map<String, Object> merged(Map<String, Object> schema) {
        var whole = new LinkedHashMap<String, Object>();
        add(whole, schema);
        return whole;
    }

    private void add(Map<String, Object> whole, Map<String, Object> part) {
        var resolved = described.resolved(part);
        if (resolved.get("allOf") instanceof List<?> parts) {
            parts.forEach(one -> add(whole, Described.cast((Map<?, ?>) one)));
        }
        resolved.forEach((name, value) -> {
            if (name.equals("properties") && whole.get(name) instanceof Map<?, ?> known) {
                var all = Described.cast(known);
                all.putAll(Described.cast((Map<?, ?>) value));
                whole.put(name, all);
            } else if (name.equals("required") && whole.get(name) instanceof List<?> known) {
                var all = new ArrayList<Object>(known);
                all.addAll((List<?>) value);
                whole.put(name, all);
            } else if (!name.equals("allOf")) {
                whole.put(name, value);
            }
        });
    }
}
