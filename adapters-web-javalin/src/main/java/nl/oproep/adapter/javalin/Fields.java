package nl.oproep.adapter.javalin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent, by the names of the JSON contract: {@code title}, {@code poster.email}, {@code requirements.0.label}. A form and a JSON document with the same
 * content give the same fields, so that both are read, and judged, by the same code. Values are {@code String}, and from JSON also {@code Boolean} and
 * {@code BigDecimal}. Immutable; hides itself in logs.
 */
final class Fields {
    private final Map<String, List<Object>> values;

    private Fields(Map<String, List<Object>> values) {
        this.values = values;
    }

    static Fields of(Map<String, List<Object>> values) {
        return new Fields(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    static Fields none() {
        return of(Map.of());
    }

    Set<String> names() {
        return values.keySet();
    }

    /** All values under this name, in order. */
    List<Object> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The only value under this name, or null when it is absent or the empty text. */
    @Nullable Object one(String name) {
        var all = all(name);
        if (all.size() > 1) {
            throw BadInput.malformed("twice");
        }
        return all.isEmpty() || all.get(0).equals("") ? null : all.get(0);
    }

    /** The text under this name exactly as sent, or null when it is absent or empty. */
    @Nullable String text(String name) {
        var one = one(name);
        if (one != null && !(one instanceof String)) {
            throw BadInput.malformed("type");
        }
        return (String) one;
    }

    /** The texts under this name that are not blank. */
    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var value : all(name)) {
            var text = String.valueOf(value);
            if (!text.isBlank()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** What an input shows again: the first value, or nothing. */
    String shown(String name) {
        var all = all(name);
        if (all.isEmpty()) {
            return "";
        }
        var first = all.get(0);
        return first instanceof BigDecimal number ? number.toPlainString() : first.toString();
    }

    /** What a text area with a line for each value shows again. */
    String lines(String name) {
        return String.join("\n", all(name).stream().map(String::valueOf).toList());
    }

    boolean has(String name, String value) {
        return all(name).stream().anyMatch(v -> v.toString().equals(value));
    }

    /** The numbers that follow {@code prefix}, in order: 0 and 2 when there are {@code prefix.0.x} and {@code prefix.2.y}. */
    List<Integer> rows(String prefix) {
        var rows = new TreeMap<Integer, Boolean>();
        for (var name : names()) {
            int number = row(name, prefix);
            if (number >= 0) {
                rows.put(number, true);
            }
        }
        return List.copyOf(rows.keySet());
    }

    private static int row(String name, String prefix) {
        int from = prefix.length() + 1;
        if (!name.startsWith(prefix + ".")) {
            return -1;
        }
        int dot = name.indexOf('.', from);
        var number = dot < 0 ? "" : name.substring(from, dot);
        return number.matches("0|[1-9][0-9]{0,3}") ? Integer.parseInt(number) : -1;
    }

    /** The same with the rows of {@code prefix} in this order and numbered from 0; rows that are not named are left out. */
    Fields arranged(String prefix, List<Integer> order) {
        var next = new LinkedHashMap<String, List<Object>>();
        for (var name : names()) {
            int row = row(name, prefix);
            int place = row < 0 ? -1 : order.indexOf(row);
            if (row < 0) {
                next.put(name, all(name));
            } else if (place >= 0) {
                var rest = name.substring(name.indexOf('.', prefix.length() + 1));
                next.put(prefix + "." + place + rest, all(name));
            }
        }
        return of(next);
    }

    /** The same with this one value under this name. */
    Fields with(String name, Object value) {
        return with(name, List.of(value));
    }

    /** The same with these values under this name. */
    Fields with(String name, List<?> several) {
        var next = new LinkedHashMap<>(values);
        next.put(name, List.copyOf(several));
        return of(next);
    }

    @Override
    public String toString() {
        return "Fields" + values.keySet();
    }
}
