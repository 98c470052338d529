package nl.oproep.trials;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as a client of the API has it. */
final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static String of(Object document) {
        return MAPPER.writeValueAsString(document);
    }

    static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /** The elements of a list, or of the {@code items} of a page of one. */
    static List<JsonNode> items(JsonNode answer) {
        var list = answer.isArray() ? answer : answer.path("items");
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
