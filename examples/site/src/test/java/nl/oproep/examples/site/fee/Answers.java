package nl.oproep.examples.site.fee;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import nl.oproep.fee.FeeWording;
import nl.oproep.kernel.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks cases as a program would, and reads the answers as one would. */
final class Answers {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Answers() {}

    static List<JsonNode> to(String... lines) {
        var out = new StringWriter();
        try {
            new FeeCases(new FeeAnswer(FeeWording.in(Language.EN)))
                    .answer(new BufferedReader(new StringReader(String.join("\n", lines))), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().lines().map(JSON::readTree).toList();
    }

    static JsonNode read(String json) {
        return JSON.readTree(json);
    }
}
