package nl.oproep.adapter.javalin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one thing says about a person: as programs read it, and as people do (V8, GDPR 15 and 20). */
final class HeldContent {
    /** What the store keeps as a document of its own making; nobody typed it as one text. */
    private static final Set<String> DOCUMENTS = Set.of("periods", "billing", "content");

    /** What is a yes or a no; everywhere else such a word was typed by somebody, and stays. */
    private static final Set<String> YES_NO =
            Set.of("onlyThisAssignment", "destroyAfterProcedure", "partner", "remote");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private HeldContent() {}

    /** One line for people. Hides itself in logs. */
    record Line(String label, String value) {
        @Override
        public String toString() {
            return "Line[hidden]";
        }
    }

    /** For programs: documents as documents, everything else as it was supplied. */
    static Map<String, Object> data(Map<String, String> content) {
        var data = new LinkedHashMap<String, Object>();
        content.forEach((name, value) -> data.put(name, DOCUMENTS.contains(name) ? document(value) : value));
        return data;
    }

    private static Object document(String value) {
        try {
            return MAPPER.readTree(value);
        } catch (JacksonException e) {
            return value;
        }
    }

    /** For people. */
    static List<Line> lines(Map<String, String> content, Phrases p) {
        var lines = new ArrayList<Line>();
        data(content).forEach((name, value) -> lines.add(new Line(label(name, p), shown(name, value, p))));
        return lines;
    }

    private static String label(String name, Phrases p) {
        return p.knows("held." + name) ? p.say("held." + name) : name;
    }

    private static String shown(String name, Object value, Phrases p) {
        if (value instanceof JsonNode node) {
            var leaves = new ArrayList<String>();
            leaves(node, "", leaves);
            return String.join("\n", leaves);
        }
        var code = "held." + name + '.' + value;
        var common = YES_NO.contains(name) ? "held.value." + value : "";
        return p.knows(code) ? p.say(code) : p.knows(common) ? p.say(common) : value.toString();
    }

    private static void leaves(JsonNode node, String at, List<String> leaves) {
        if (node.isObject()) {
            node.properties()
                    .forEach(pair ->
                            leaves(pair.getValue(), at.isEmpty() ? pair.getKey() : at + '.' + pair.getKey(), leaves));
        } else if (node.isArray()) {
            node.forEach(one -> leaves(one, at, leaves));
        } else if (!node.isNull()) {
            leaves.add(at.isEmpty() ? node.asString() : at + ": " + node.asString());
        }
    }
}
