package nl.oproep.kernel;

import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that is wrong with one field of what somebody supplied.
 *
 * @param field the name as in the JSON contract, {@code poster.email} or {@code requirements.0.label}; empty for the whole
 * @param key the message in {@code nl/oproep/kernel/violations_*.properties}
 * @param arguments what the message names; never personal data, except what a person typed in that very field (P4 quotes it)
 */
public record Violation(String field, String key, Map<String, String> arguments) {

    public Violation {
        arguments = Map.copyOf(arguments);
    }

    public static Violation of(String field, String key) {
        return new Violation(field, key, Map.of());
    }

    public static Violation of(String field, String key, String argument, Object value) {
        return new Violation(field, key, Map.of(argument, value.toString()));
    }

    /** The same violation, one level down: {@code email} in {@code poster} becomes {@code poster.email}. */
    public Violation in(String parent) {
        return new Violation(field.isEmpty() ? parent : parent + "." + field, key, arguments);
    }

    /** A sentence that says what is wrong and what to do. */
    public String message(Language language) {
        return Texts.violations(language).text(key, arguments);
    }

    /** Hides the arguments, since P4 may quote what somebody typed. */
    @Override
    public String toString() {
        return "Violation[" + field + " " + key + " " + new TreeMap<>(arguments).keySet() + "]";
    }
}
