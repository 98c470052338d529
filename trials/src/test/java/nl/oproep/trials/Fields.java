package nl.oproep.trials;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The fields of a form in order; a name may come more than once. Each change gives a new one. */
final class Fields {
    private final List<Map.Entry<String, String>> entries;

    private Fields(List<Map.Entry<String, String>> entries) {
        this.entries = List.copyOf(entries);
    }

    static Fields none() {
        return new Fields(List.of());
    }

    /** The names that the contract gives the parts of a JSON document: {@code poster.email}, {@code requirements.0.label}. */
    static Fields of(Object document) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        flatten("", document, fields);
        return new Fields(fields);
    }

    private static void flatten(String name, Object value, List<Map.Entry<String, String>> into) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((key, part) -> flatten(name.isEmpty() ? key.toString() : name + "." + key, part, into));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(list.get(i) instanceof Map ? name + "." + i : name, list.get(i), into);
            }
        } else {
            into.add(Map.entry(name, value.toString()));
        }
    }

    Fields and(String name, String value) {
        var next = new ArrayList<>(entries);
        next.add(Map.entry(name, value));
        return new Fields(next);
    }

    /** This value and no other under this name. */
    Fields with(String name, String value) {
        return without(name).and(name, value);
    }

    Fields without(String name) {
        return new Fields(entries.stream().filter(e -> !e.getKey().equals(name)).toList());
    }

    void forEach(BiConsumer<String, String> each) {
        entries.forEach(entry -> each.accept(entry.getKey(), entry.getValue()));
    }

    String urlEncoded() {
        return entries.stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
