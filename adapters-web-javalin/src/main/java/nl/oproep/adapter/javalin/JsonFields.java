package nl.oproep.adapter.javalin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes a JSON document apart into fields with the names a form would give them. */
final class JsonFields {
    private static final int DEEPEST = 12;
    private static final int WIDEST_NUMBER = 60;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(WIDEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The fields of one JSON object. */
    Map<String, List<Object>> read(byte[] body, int mostFields) {
        var values = new LinkedHashMap<String, List<Object>>();
        var counted = new Count(mostFields);
        object(parsed(UrlEncoded.utf8(body, body.length)), "", values, counted);
        return values;
    }

    private JsonNode parsed(String text) {
        try {
            var document = mapper.readTree(text);
            if (document == null || !document.isObject()) {
                throw BadInput.malformed("json");
            }
            return document;
        } catch (JacksonException e) {
            throw BadInput.malformed("json");
        }
    }

    private void object(JsonNode object, String prefix, Map<String, List<Object>> values, Count count) {
        if (object.isEmpty() && !prefix.isEmpty()) {
            values.put(prefix, List.of());
        }
        for (var property : object.properties()) {
            count.one();
            add(property.getValue(), prefix + property.getKey(), values, count);
        }
    }

    private void add(JsonNode node, String name, Map<String, List<Object>> values, Count count) {
        if (node.isObject()) {
            object(node, name + ".", values, count);
        } else if (node.isArray()) {
            int place = 0;
            for (var element : node) {
                count.one();
                if (element.isObject()) {
                    object(element, name + "." + place++ + ".", values, count);
                } else if (element.isArray()) {
                    list(element, name + "." + place++, values, count);
                } else {
                    values.computeIfAbsent(name, n -> new ArrayList<>()).add(literal(element));
                }
            }
        } else if (!node.isNull()) {
            values.put(name, List.of(literal(node)));
        } else if (name.indexOf('.') < 0) {
            values.put(name, List.of());
        }
    }

    /** A list within a list, such as a period of two days; an absent one of them is the empty text. */
    private static void list(JsonNode list, String name, Map<String, List<Object>> values, Count count) {
        var literals = new ArrayList<Object>();
        for (var element : list) {
            count.one();
            literals.add(element.isNull() ? "" : literal(element));
        }
        values.put(name, literals);
    }

    private static Object literal(JsonNode node) {
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return number(node);
        }
        throw BadInput.malformed("json");
    }

    /** A number as such, or as the text it was when writing it out would be longer than anything we read. */
    private static Object number(JsonNode node) {
        BigDecimal number = node.decimalValue();
        return Math.abs((long) number.scale()) > WIDEST_NUMBER ? number.toString() : number;
    }

    /** Counts fields down to a limit. */
    private static final class Count {
        private int left;

        Count(int most) {
            left = most;
        }

        void one() {
            if (--left < 0) {
                throw BadInput.malformed("tooManyFields");
            }
        }
    }
}
