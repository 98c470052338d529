package nl.oproep.examples.site.fee;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases as JSON, one a line in, one a line out, however many. A case that cannot be answered gets a code and stops no other. */
final class FeeCases {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final FeeAnswer answers;

    FeeCases(FeeAnswer answers) {
        this.answers = answers;
    }

    /** Answers every line; whoever waits for an answer before writing the next line gets it. */
    void answer(BufferedReader in, Writer out) throws IOException {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                out.write(answer(line));
                out.write('\n');
                if (!in.ready()) {
                    out.flush();
                }
            }
        }
        out.flush();
    }

    private String answer(String line) {
        JsonNode json = null;
        Map<String, @Nullable Object> answer;
        try {
            json = JSON.readTree(line);
            answer = answers.to(FeeCase.read(json));
        } catch (JacksonException e) {
            answer = FeeAnswer.error(CaseException.MALFORMED);
        } catch (CaseException e) {
            answer = FeeAnswer.error(e.code());
        }
        var whole = new LinkedHashMap<String, @Nullable Object>();
        whole.put("id", json == null ? null : json.get("id"));
        whole.putAll(answer);
        return JSON.writeValueAsString(whole);
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
