package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.oproep.partner.ChangeSubmitted;
import nl.oproep.partner.PartnerMails;

/** {@code /partner/wijzigen}: the form for changes of a partner, which answers the same whether or not an address is on file (L5, V10); and the page behind the link that confirms one, where looking changes nothing. */
final class PartnerChangePages {
    static final String PATH = "/partner/wijzigen";
    static final String CONFIRM = PartnerMails.PAGE + "{token}";

    private final Site site;

    PartnerChangePages(Site site) {
        this.site = site;
    }

    void show(Context request) {
        page(request, 200, form(request, Fields.none()));
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
                submit(request, form, incoming.fields());
            } catch (TooMany e) {
                request.header("Retry-After", String.valueOf(e.seconds()));
                page(request, 429, form.saying(Faults.patience(form.p(), e)));
            }
        }
    }

    private void submit(Context request, Form form, Fields fields) {
        var command = PartnerChangeInput.command(fields, form.p().language());
        site.gate().storing(command.email(), null);
        if (site.oproep().changingPartner().submit(command) instanceof ChangeSubmitted.Refused refused) {
            page(request, 422, form.with(refused.violations()));
        } else {
            site.gate().stored(command.email(), null);
            outcome(request, 202, "partner.sent.");
        }
    }

    void look(Context request) {
        var p = site.phrases(request);
        var change =
                site.oproep().changingPartner().open(ManagePages.token(request)).orElseThrow(DeadLink::new);
        var path = PartnerMails.PAGE + URLEncoder.encode(request.pathParam("token"), StandardCharsets.UTF_8);
        site.page(
                request,
                200,
                site.unlisted(p, p.say("partner.confirm.title"), path),
                "partnerconfirm",
                Map.of("path", path, "change", change));
    }

    void confirm(Context request) throws IOException {
        site.intake().form(request).close();
        if (site.oproep().changingPartner().confirm(ManagePages.token(request)).isEmpty()) {
            throw new DeadLink();
        }
        outcome(request, 200, "partner.done.");
    }

    private Form form(Context request, Fields fields) {
        var p = site.phrases(request);
        return Form.of(p, fields, site.gate().kept(fields))
                .labelled(Map.of(
                        "email", p.say("partner.email"),
                        "newEmail", p.say("partner.newEmail"),
                        "profile", p.say("partner.profile")));
    }

    private void page(Context request, int status, Form form) {
        var p = form.p();
        site.page(
                request,
                status,
                site.unlisted(p, p.say("partner.title"), PATH),
                "partnerchange",
                Map.of(
                        "form",
                        form,
                        "terms",
                        site.oproep().agreements().current().version()));
    }

    private void outcome(Context request, int status, String at) {
        var p = site.phrases(request);
        site.page(
                request,
                status,
                site.unlisted(p, p.say(at + "title"), PATH),
                "outcome",
                Map.of(
                        "big", p.say(at + "big"),
                        "title", p.say(at + "title"),
                        "text", p.say(at + "text"),
                        "good", true));
    }
}
