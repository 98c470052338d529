package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;

/** {@code POST /api/v1/privacy-requests}: asking what is held, or to have it erased, for programs; always answered alike (V10). */
final class PrivacyApi {
    static final String PATH = Api.ROOT + "/privacy-requests";

    private final Site site;
    private final Json json;

    PrivacyApi(Site site, Json json) {
        this.site = site;
        this.json = json;
    }

    void ask(Context request) throws IOException {
        site.gate().enter(request);
        try (var incoming = site.intake().any(request)) {
            site.gate().call(request);
            var p = site.phrases(request);
            var wrong = new PrivacyInput(site, incoming.fields()).submit(p.language());
            if (wrong.isEmpty()) {
                json.send(request, 202, Map.of("state", "ACCEPTED"));
            } else {
                Problem.violations(json, request, p, wrong);
            }
        }
    }
}
