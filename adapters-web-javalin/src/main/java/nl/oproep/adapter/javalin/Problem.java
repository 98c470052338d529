package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Violation;

/** Errors of the JSON API (RFC 9457), each violation at its field. */
final class Problem {
    static final String TYPE = "application/problem+json; charset=utf-8";

    private Problem() {}

    static void send(Json json, Context request, int status, String title, String detail) {
        json.send(request, status, TYPE, body(status, title, detail));
    }

    /** 422 with everything that is wrong. */
    static void violations(Json json, Context request, Phrases p, List<Violation> violations) {
        var body = body(422, p.say("form.wrong"), p.say("fault.422.text"));
        body.put(
                "violations",
                PageOrder.of(violations).stream()
                        .map(v -> view(v, p.language()))
                        .distinct()
                        .toList());
        json.send(request, 422, TYPE, body);
    }

    private static Map<String, Object> body(int status, String title, String detail) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        return body;
    }

    private static Map<String, String> view(Violation violation, Language language) {
        var view = new LinkedHashMap<String, String>();
        view.put("field", violation.field());
        view.put("message", violation.message(language));
        view.put("code", violation.key());
        return view;
    }
}
