package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What people do on a site, by its API, when the trial is about something else. */
record Board(Site site, Visitor visitor, Visitor operator) {
    private static final String API = "/api/v1";
    private static final int PAGE = 100;

    static Board of(Site site) {
        return new Board(site, site.visitor(), site.operator());
    }

    /** Posts it and gives its reference. */
    String post(Map<String, Object> assignment) {
        var answer = visitor.json(API + "/assignments", assignment);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("reference").stringValue();
    }

    Answer respond(String reference, Map<String, Object> response, String... headers) {
        return visitor.json(responses(reference), response, headers);
    }

    static String responses(String reference) {
        return API + "/assignments/" + reference + "/responses";
    }

    static String form(String reference) {
        return "/oproepen/" + reference + "/reageren";
    }

    static String assignment(String reference) {
        return API + "/assignments/" + reference;
    }

    /** The receipts of all responses that are stored. */
    Set<String> receipts(String reference) {
        return stored(reference).stream()
                .map(response -> response.path("receipt").stringValue())
                .collect(Collectors.toSet());
    }

    /** All responses to it that are stored, as the operator sees them. */
    List<JsonNode> stored(String reference) {
        return all("/assignments/" + reference + "/responses");
    }

    Answer supervise(String reference, String act) {
        return operator.json(API + "/operator/assignments/" + reference + "/" + act, Map.of());
    }

    List<JsonNode> deliveries(String state) {
        return all("/deliveries?state=" + state);
    }

    /** A list of the operator, page by page. */
    private List<JsonNode> all(String path) {
        var all = new ArrayList<JsonNode>();
        for (int page = 1; all.size() == (page - 1) * PAGE; page++) {
            var asked = API + "/operator" + path + (path.contains("?") ? "&" : "?") + "size=" + PAGE + "&page=" + page;
            var answer = operator.get(asked);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            all.addAll(Json.items(answer.json()));
        }
        return all;
    }

    /** Waits until no mail is waiting any more. */
    void awaitQuiet(Duration most) {
        Patience.until("no mail waits", most, () -> deliveries("PENDING").isEmpty());
    }
}
