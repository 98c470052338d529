package nl.oproep.adapter.javalin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** What {@code openapi.yaml} says, as the site gives it out: its calls, and whether an answer is one of those it promises. */
final class Described {
    private static final List<String> METHODS = List.of("get", "post", "patch", "put", "delete");

    private final Map<String, Object> document;

    private Described(Map<String, Object> document) {
        this.document = document;
    }

    static Described by(Running site) {
        return new Described(new Yaml().load(site.get("/api/v1/openapi.yaml").body()));
    }

    /**
     * A documented call.
     *
     * @param method in small letters
     * @param path below the root of the API, with its parameters
     * @param id its operationId
     * @param body the whole of it
     */
    record Operation(String method, String path, String id, Map<String, Object> body) {

        /** Whether this status is documented. */
        boolean answers(int status) {
            return map(body, "responses").containsKey(String.valueOf(status));
        }

        /** For the operator alone. */
        boolean secured() {
            return body.containsKey("security");
        }

        @Override
        public String toString() {
            return id;
        }
    }

    List<Operation> operations() {
        var all = new ArrayList<Operation>();
        map(document, "paths")
                .forEach((path, item) -> METHODS.forEach(method -> {
                    if (((Map<?, ?>) item).get(method) instanceof Map<?, ?> body) {
                        all.add(new Operation(method, path, String.valueOf(body.get("operationId")), cast(body)));
                    }
                }));
        return all;
    }

    /** Tells each schema of an object, with where it stands. */
    void objects(BiConsumer<String, Map<String, Object>> each) {
        walk("", document, each);
    }

    private static void walk(String at, @Nullable Object thing, BiConsumer<String, Map<String, Object>> each) {
        if (thing instanceof Map<?, ?> map) {
            if ("object".equals(map.get("type"))) {
                each.accept(at, cast(map));
            }
            map.forEach((name, value) -> walk(at + '/' + name, value, each));
        } else if (thing instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(at + '/' + i, list.get(i), each);
            }
        }
    }

    /** What is wrong with this answer to that call; nothing when it is as documented. */
    List<String> misfits(Operation operation, Answer answer) {
        var response = map(operation.body(), "responses").get(String.valueOf(answer.status()));
        if (!(response instanceof Map<?, ?> found)) {
            return List.of("status " + answer.status() + " is not documented: " + answer.body());
        }
        var content = resolved(cast(found)).get("content");
        if (!(content instanceof Map<?, ?> media)) {
            return List.of("no content is documented for " + answer.status());
        }
        var type = answer.header("Content-Type").split(";", 2)[0];
        if (!(media.get(type) instanceof Map<?, ?> typed)) {
            return List.of("media type " + type + " is not documented");
        }
        return type.endsWith("json")
                ? new Shape(this).misfits(Objects.requireNonNull(typed.get("schema")), answer.json())
                : List.of();
    }

    /** The same thing, where it is only referred to. */
    Map<String, Object> resolved(Map<String, Object> thing) {
        if (!(thing.get("$ref") instanceof String reference)) {
            return thing;
        }
        var at = document;
        for (var step : reference.substring(2).split("/", -1)) {
            at = map(at, step);
        }
        return resolved(at);
    }

    static Map<String, Object> map(Map<String, Object> in, String name) {
        if (!(in.get(name) instanceof Map<?, ?> found)) {
            throw new AssertionError("the document has no " + name);
        }
        return cast(found);
    }

    static Map<String, Object> cast(Map<?, ?> any) {
        var cast = new LinkedHashMap<String, Object>();
        any.forEach((key, value) -> cast.put(String.valueOf(key), value));
        return cast;
    }
}
