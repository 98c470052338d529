package nl.oproep.trials;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;

/** What the site answered to one request. */
final class Answer {
    private final String asked;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Answer(String asked, int status, HttpHeaders headers, byte[] body) {
        this.asked = asked;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    String asked() {
        return asked;
    }

    int status() {
        return status;
    }

    HttpHeaders headers() {
        return headers;
    }

    byte[] body() {
        return body.clone();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return Json.read(text());
    }

    Document page() {
        return Jsoup.parse(text(), "http://site.invalid/");
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Status, headers and body, as they went over the wire. */
    String whole() {
        var lines = headers.map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
                .collect(Collectors.joining("\n"));
        return status + "\n" + lines + "\n\n" + text();
    }

    /** So that a failed assertion says what was asked and answered. */
    @Override
    public String toString() {
        return asked + " -> " + status + " " + text().substring(0, Math.min(600, text().length()));
    }
}
