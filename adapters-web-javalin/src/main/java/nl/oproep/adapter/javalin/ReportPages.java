package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Violation;
import nl.oproep.placement.Placed;
import nl.oproep.placement.PlacementReport;

/** {@code /plaatsing}: a candidate asks for a link of their own, and tells with it of getting to work (O5, F1). The answer to asking is always the same (V10). */
final class ReportPages {
    private static final String PATH = "/plaatsing";

    private final Site site;

    ReportPages(Site site) {
        this.site = site;
    }

    void ask(Context request) {
        var receipt = Query.of(request).text("kenmerk");
        asking(request, 200, receipt == null ? Fields.none() : Fields.none().with("receipt", receipt), List.of());
    }

    void asked(Context request) throws IOException {
        var p = site.phrases(request);
        site.gate().call(request);
        try (var incoming = site.intake().form(request)) {
            var receipt = incoming.fields().text("receipt");
            var email = incoming.fields().text("email");
            var wrong = new ArrayList<Violation>();
            if (receipt == null || receipt.isBlank()) {
                wrong.add(Violation.of("receipt", "required"));
            }
            wrong.addAll(
                    email == null
                            ? List.of(Violation.of("email", "required"))
                            : site.oproep().network().problem("email", email.strip()));
            if (!wrong.isEmpty() || receipt == null || email == null) {
                asking(request, 422, incoming.fields(), wrong);
                return;
            }
            site.gate().storing(email, null);
            site.oproep()
                    .reportingPlacement()
                    .ask(receipt.strip().toLowerCase(Locale.ROOT), EmailAddress.of(email.strip()), p.language());
            site.gate().stored(email, null);
            outcome(request, 202, "report.asked.");
        }
    }

    private void asking(Context request, int status, Fields fields, List<Violation> wrong) {
        var p = site.phrases(request);
        var form = Form.of(p, fields, "")
                .labelled(Map.of("receipt", p.say("report.receipt")))
                .with(wrong);
        site.page(request, status, site.unlisted(p, p.say("report.title"), PATH), "placementask", Map.of("form", form));
    }

    void show(Context request) {
        var report = found(request);
        page(request, 200, report, PlacementForm.known(report.placement()), List.of());
    }

    void report(Context request) throws IOException {
        var report = found(request);
        try (var incoming = site.intake().form(request)) {
            var input = new PlacementInput(incoming.fields());
            var periods = input.worked();
            var billing = input.details();
            var reporting = site.oproep().reportingPlacement();
            var placed = input.problems().isEmpty()
                    ? reporting.report(ManagePages.token(request), periods, billing)
                    : new Placed.Refused(List.of());
            if (placed instanceof Placed.Recorded) {
                outcome(request, 200, "report.done.");
            } else if (placed instanceof Placed.Refused refused) {
                page(request, 422, report, incoming.fields(), input.and(refused.violations()));
            } else {
                throw new DeadLink();
            }
        }
    }

    private PlacementReport found(Context request) {
        return site.oproep()
                .reportingPlacement()
                .open(ManagePages.token(request))
                .orElseThrow(DeadLink::new);
    }

    private void page(Context request, int status, PlacementReport report, Fields fields, List<Violation> wrong) {
        var p = site.phrases(request);
        var path = PATH + '/' + URLEncoder.encode(request.pathParam("token"), StandardCharsets.UTF_8);
        var values = new HashMap<String, Object>();
        values.put("form", PlacementForm.of(p, fields, wrong));
        values.put("path", path);
        values.put("name", report.title());
        values.put("periods", PlacementForm.rows(report.placement()));
        site.page(request, status, site.unlisted(p, p.say("report.title"), path), "placementreport", values);
    }

    private void outcome(Context request, int status, String at) {
        var p = site.phrases(request);
        site.page(
                request,
                status,
                site.unlisted(p, p.say("report.title"), PATH),
                "outcome",
                Map.of(
                        "big",
                        p.say("report.title"),
                        "title",
                        p.say(at + "title"),
                        "text",
                        p.say(at + "text"),
                        "good",
                        true));
    }
}
