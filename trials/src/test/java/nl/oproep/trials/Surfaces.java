package nl.oproep.trials;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Everything that anybody can get out of a site about one assignment, refusals included. */
final class Surfaces {
    private final Visitor visitor;
    private final List<Answer> answers = new ArrayList<>();

    private Surfaces(Visitor visitor) {
        this.visitor = visitor;
    }

    static List<Answer> of(Visitor visitor, String reference) {
        var surfaces = new Surfaces(visitor);
        surfaces.pages(reference);
        surfaces.api(reference);
        surfaces.refusals(reference);
        return surfaces.answers;
    }

    private void pages(String reference) {
        for (var language : List.of("", "?lang=en", "?lang=nl")) {
            get("/" + language);
            get("/oproepen/" + reference + language);
            get(Board.form(reference) + language);
            get("/oproepen/nieuw" + language);
            get("/werkafspraken" + language);
            get("/werkafspraken/16.21" + language);
            get("/oproepen/bcdfghjkmnpq" + language);
        }
        get("/?q=controller");
        get("/?discipline=FINANCE&region=Utrecht");
        get("/?page=2");
        get("/feed.atom");
        get("/sitemap.xml");
        get("/robots.txt");
        get("/health/live");
        get("/health/ready");
        get("/metrics");
        get("/favicon.ico");
    }

    private void api(String reference) {
        get("/api/v1/assignments");
        get("/api/v1/assignments?q=controller&size=50");
        get("/api/v1/assignments?discipline=FINANCE");
        get(Board.assignment(reference));
        get(Board.assignment(reference) + "/form");
        get("/api/v1/openapi.yaml");
    }

    private void refusals(String reference) {
        get("/bestaat-niet");
        get("/api/v1/bestaat-niet");
        get("/beheer");
        get("/api/v1/operator/assignments");
        get("/api/v1/operator/assignments/" + reference + "/responses");
        get("/beheer-oproep/0000000000000000000000000000000000");
        get("/bevestigen/0000000000000000000000000000000000");
        get(Board.assignment(reference) + "?page=x&size=-1");
        get("/?page=x&size=-1");
        for (var method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE")) {
            ask(() -> visitor.send(method, "/oproepen/" + reference, "text/plain", new byte[0]));
            ask(() -> visitor.send(method, Board.assignment(reference), "text/plain", new byte[0]));
        }
        ask(() -> visitor.json(Board.responses(reference), Map.of()));
        ask(() -> visitor.form(Board.form(reference), Fields.none()));
        ask(() -> visitor.json("/api/v1/assignments", Map.of("title", 1)));
        ask(() -> visitor.form("/oproepen/nieuw", Fields.none()));
        ask(() ->
                visitor.send("POST", Board.responses(reference), "text/xml", "<a/>".getBytes(StandardCharsets.UTF_8)));
        ask(() -> visitor.send(
                "POST", Board.responses(reference), "application/json", "{".getBytes(StandardCharsets.UTF_8)));
        ask(() -> visitor.form(Board.form(reference), Fields.none().and("motivation", "x".repeat(2_000_000))));
    }

    private void get(String path) {
        ask(() -> visitor.get(path));
        ask(() -> visitor.get(path, "Accept", "application/json", "Accept-Language", "en"));
    }

    private void ask(Supplier<Answer> question) {
        answers.add(question.get());
    }
}
