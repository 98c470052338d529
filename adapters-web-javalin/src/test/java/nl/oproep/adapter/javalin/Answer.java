package nl.oproep.adapter.javalin;

import java.net.http.HttpHeaders;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the site answered. */
record Answer(int status, HttpHeaders headers, String body) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    Document html() {
        return Jsoup.parse(body);
    }

    JsonNode json() {
        return MAPPER.readTree(body);
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The violations of a problem document, as {@code field: code}, in order. */
    List<String> violations() {
        return json().path("violations")
                .valueStream()
                .map(v -> v.path("field").stringValue() + ": " + v.path("code").stringValue())
                .toList();
    }
}
