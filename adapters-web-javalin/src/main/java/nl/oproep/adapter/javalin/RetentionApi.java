package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import nl.oproep.privacy.Sweeping;

/** {@code POST /api/v1/operator/retention/run} and {@code GET …/register}: wiping what is due, and the register of processing (V1, V2). */
final class RetentionApi {
    static final String RUN = OperatorApi.ROOT + "/retention/run";
    static final String REGISTER = OperatorApi.ROOT + "/register";

    private final Site site;
    private final Json json;
    private final RequestActs acts;

    RetentionApi(Site site, Json json) {
        this.site = site;
        this.json = json;
        this.acts = new RequestActs(site);
    }

    void run(Context request) throws IOException {
        try (var incoming = site.intake().perhaps(request)) {
            var reading = new Reading(incoming.fields());
            var typed = reading.day("date");
            var date = typed == null ? site.oproep().today() : typed;
            boolean dryRun = Boolean.TRUE.equals(reading.yesNo("dryRun"));
            var wrong = reading.and(Sweeping.problems(date, site.oproep().today()));
            if (!wrong.isEmpty()) {
                Problem.violations(json, request, site.phrases(request), wrong);
                return;
            }
            var swept = acts.retention(request, date, dryRun);
            var view = new LinkedHashMap<String, Object>();
            view.put("date", date.toString());
            view.put("dryRun", dryRun);
            view.put("counts", PrivacyViews.counts(swept));
            view.put("total", swept.total());
            json.send(request, 200, view);
        }
    }

    void register(Context request) {
        var lines = site.oproep()
                .privacy()
                .inventory()
                .register(site.phrases(request).language());
        var paged = Paged.of(request);
        json.send(
                request,
                200,
                paged.view(
                        lines.stream()
                                .skip(paged.offset())
                                .limit(paged.size())
                                .map(PrivacyViews::line)
                                .toList(),
                        lines.size()));
    }
}
