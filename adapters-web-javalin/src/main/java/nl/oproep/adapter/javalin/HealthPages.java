package nl.oproep.adapter.javalin;

import io.javalin.http.Context;

/** {@code /health/live} and {@code /health/ready}, for whoever watches over the site. */
final class HealthPages {
    private final Site site;

    HealthPages(Site site) {
        this.site = site;
    }

    void live(Context request) {
        answer(request, 200, "live\n");
    }

    void ready(Context request) {
        var problems = site.problems();
        if (problems.isEmpty()) {
            answer(request, 200, "ready\n");
        } else {
            answer(request, 503, String.join("\n", problems) + "\n");
        }
    }

    private static void answer(Context request, int status, String text) {
        request.status(status);
        request.header("Cache-Control", "no-store");
        request.contentType("text/plain; charset=utf-8");
        request.result(text);
    }
}
