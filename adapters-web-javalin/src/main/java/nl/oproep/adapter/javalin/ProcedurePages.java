package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import nl.oproep.kernel.Violation;
import nl.oproep.operator.Listed;
import nl.oproep.procedure.Reported;

/** {@code /beheer/procedures}: procedures whose posters do not answer, and ending them (O2). */
final class ProcedurePages {
    static final String PATH = "/beheer/procedures";

    private final Site site;

    ProcedurePages(Site site) {
        this.site = site;
    }

    void list(Context request) {
        page(request, 200, Fields.none(), List.of(), "");
    }

    void report(Context request) throws IOException {
        var reference = Published.reference(request);
        try (var incoming = site.intake().form(request)) {
            var fields = incoming.fields();
            if (!fields.shown("outcome").isEmpty() && !Sure.said(site, request, fields, "finish", PATH)) {
                return;
            }
            var reported = site.oproep().reporting().report(reference, FeedbackReading.read(fields));
            var p = site.phrases(request);
            if (reported instanceof Reported.Done) {
                site.done(request, PATH);
            } else if (reported instanceof Reported.Refused refused) {
                page(request, 422, fields, refused.violations(), "");
            } else if (reported instanceof Reported.NotNow) {
                page(request, 409, Fields.none(), List.of(), p.say("fault.409.state"));
            } else {
                throw Absent.unknown();
            }
        }
    }

    private void page(Context request, int status, Fields fields, List<Violation> wrong, String wrongNow) {
        var p = site.phrases(request);
        var values = new HashMap<String, Object>();
        values.put("form", Form.of(p, fields, "").with(wrong));
        values.put("now", wrongNow);
        var paged = Paged.shown(request);
        values.put("procedures", site.oproep().reminding().silent(paged.size(), paged.offset()));
        values.put("pager", Pager.of(site, p, PATH, paged, Listed.SILENT));
        site.page(request, status, site.unlisted(p, p.say("procedures.title"), PATH), "procedures", values);
    }
}
