package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import nl.oproep.privacy.PrivacyKind;

/** {@code /gegevens}: asking what is held, or to have it erased. The answer, and the mail, are the same for every address (V8, V10). */
final class PrivacyPages {
    static final String PATH = "/gegevens";

    private final Site site;

    PrivacyPages(Site site) {
        this.site = site;
    }

    void show(Context request) {
        page(request, 200, form(request, Fields.none().with("kind", PrivacyKind.ACCESS.name())));
    }

    void submitted(Context request) throws IOException {
        site.gate().enter(request);
        try (var incoming = site.intake().form(request)) {
            var form = form(request, incoming.fields());
            if (Gate.trapped(incoming.fields())) {
                page(request, 422, form.saying(form.p().say("fault.trap")));
                return;
            }
            try {
                site.gate().form(request, incoming.fields());
                ask(request, form, new PrivacyInput(site, incoming.fields()));
            } catch (TooMany e) {
                request.header("Retry-After", String.valueOf(e.seconds()));
                page(request, 429, form.saying(Faults.patience(form.p(), e)));
            }
        }
    }

    private void ask(Context request, Form form, PrivacyInput input) {
        var p = form.p();
        var wrong = input.submit(p.language());
        if (!wrong.isEmpty()) {
            page(request, 422, form.with(wrong));
            return;
        }
        var frame = site.unlisted(p, p.say("privacy.sent.title"), PATH);
        site.page(
                request,
                202,
                frame,
                "outcome",
                Map.of(
                        "big", p.say("privacy.sent.big"),
                        "title", p.say("privacy.sent.title"),
                        "text", p.say("privacy.sent.text"),
                        "good", true));
    }

    private Form form(Context request, Fields fields) {
        return Form.of(site.phrases(request), fields, site.gate().kept(fields))
                .labelled(Map.of("kind", site.phrases(request).say("privacy.kind")));
    }

    private void page(Context request, int status, Form form) {
        var p = form.p();
        site.page(request, status, site.unlisted(p, p.say("privacy.title"), PATH), "privacyask", Map.of("form", form));
    }
}
