package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.announcement.Member;
import nl.oproep.announcement.MemberMails;
import nl.oproep.announcement.Unsubscribing;
import nl.oproep.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** {@code /inschrijven}: <em>Op zoek naar een opdracht</em>; the answer is the same for every address (L1, V10). Behind links of their own: confirming, and changing. Looking changes nothing. */
final class MemberPages {
    static final String PATH = "/inschrijven";

    private final Site site;

    MemberPages(Site site) {
        this.site = site;
    }

    void show(Context request) {
        page(request, 200, form(request, Fields.none()), PATH, null);
    }

    void joined(Context request) throws IOException {
        site.gate().enter(request);
        try (var incoming = site.intake().form(request)) {
            var form = form(request, incoming.fields());
            if (Gate.trapped(incoming.fields())) {
                page(request, 422, form.saying(form.p().say("fault.trap")), PATH, null);
                return;
            }
            try {
                site.gate().form(request, incoming.fields());
                join(request, form, incoming);
            } catch (TooMany e) {
                request.header("Retry-After", String.valueOf(e.seconds()));
                page(request, 429, lost(form.saying(Faults.patience(form.p(), e)), incoming), PATH, null);
            }
        }
    }

    private void join(Context request, Form form, Incoming incoming) {
        var joining = site.oproep().joining();
        var input = new MemberInput(incoming.fields());
        var command = input.command(incoming.uploads(), form.p().language());
        var wrong = input.and(joining.check(command));
        if (!wrong.isEmpty()) {
            page(request, 422, lost(form.with(wrong), incoming), PATH, null);
            return;
        }
        site.gate().storing(command.email(), null);
        joining.join(command);
        site.gate().stored(command.email(), null);
        outcome(request, 200, "member.joined.");
    }

    void confirmable(Context request) {
        if (!site.oproep().joining().isConfirmable(ManagePages.token(request))) {
            throw new DeadLink();
        }
        button(request, MemberMails.CONFIRM_PAGE, "member.confirm.");
    }

    void confirm(Context request) throws IOException {
        site.intake().form(request).close();
        if (site.oproep().joining().confirm(ManagePages.token(request)).isEmpty()) {
            throw new DeadLink();
        }
        outcome(request, 200, "member.confirmed.");
    }

    void known(Context request) {
        var member = member(request);
        page(request, 200, form(request, MemberInput.known(member)), here(request, MemberMails.CHANGE_PAGE), member);
    }

    void change(Context request) throws IOException {
        var member = member(request);
        try (var incoming = site.intake().form(request)) {
            var input = new MemberInput(incoming.fields());
            var form = form(request, incoming.fields());
            var joining = site.oproep().joining();
            var command = input.change(incoming.uploads(), form.p().language());
            List<Violation> wrong = input.problems().isEmpty()
                    ? joining.change(ManagePages.token(request), command)
                            .orElseThrow(DeadLink::new)
                            .<List<Violation>>fold(List::of, violations -> violations)
                    : input.and(joining.check(command));
            if (wrong.isEmpty()) {
                outcome(request, 200, "member.changed.");
            } else {
                page(request, 422, lost(form.with(wrong), incoming), here(request, MemberMails.CHANGE_PAGE), member);
            }
        }
    }

    /** {@code /afmelden/{token}}: a button, whatever the token is (V10). */
    void leaving(Context request) {
        button(request, Unsubscribing.PAGE, "member.leave.");
    }

    /** The button, or the one click of a mail program (RFC 8058): the answer is the same, also the second time. */
    void leave(Context request) throws IOException {
        site.intake().form(request).close();
        site.oproep().unsubscribing().byLink(ManagePages.token(request));
        outcome(request, 200, "member.left.");
    }

    private Member member(Context request) {
        return site.oproep().joining().find(ManagePages.token(request)).orElseThrow(DeadLink::new);
    }

    private static String here(Context request, String page) {
        return page + URLEncoder.encode(request.pathParam("token"), StandardCharsets.UTF_8);
    }

    private Form form(Context request, Fields fields) {
        return Form.of(site.phrases(request), fields, site.gate().kept(fields));
    }

    private static Form lost(Form form, Incoming incoming) {
        return incoming.uploads().isEmpty() ? form : form.losingFiles();
    }

    /** @param member who changes something, or null for a form of somebody new */
    private void page(Context request, int status, Form form, String path, @Nullable Member member) {
        var p = form.p();
        var labels = new HashMap<String, String>();
        for (var field : List.of("disciplines", "regions", "hoursMin", "hoursMax", "availability", "about")) {
            labels.put(field, p.say("member." + field));
        }
        labels.put("attachment", p.say("member.brochure"));
        var leaving = member == null ? "" : site.oproep().joining().leaving(member);
        var values = new HashMap<String, Object>();
        values.put("form", form.labelled(labels));
        values.put("path", path);
        values.put("leaving", leaving);
        values.put("brochure", member == null ? "" : brochure(member));
        values.put("limits", p.say("member.brochureHint", "max", limit()));
        values.put("terms", site.oproep().agreements().current().version());
        values.put("disciplines", Disciplines.named(p, List.of()));
        var title = p.say(leaving.isEmpty() ? "member.title" : "member.changeTitle");
        site.page(request, status, site.unlisted(p, title, path), "member", values);
    }

    /** The name of the brochure that is kept, or nothing. */
    private String brochure(Member member) {
        return site.oproep()
                .presenting()
                .find(member.id())
                .map(kept -> kept.file().name())
                .orElse("");
    }

    private String limit() {
        return String.valueOf(site.oproep().policies().brochure().each() / 1_000_000);
    }

    private void button(Context request, String page, String at) {
        var p = site.phrases(request);
        var path = here(request, page);
        site.page(
                request,
                200,
                site.unlisted(p, p.say(at + "title"), path),
                "memberbutton",
                Map.of("path", path, "at", at));
    }

    private void outcome(Context request, int status, String at) {
        var p = site.phrases(request);
        site.page(
                request,
                status,
                site.unlisted(p, p.say(at + "title"), PATH),
                "outcome",
                Map.of(
                        "big",
                        p.say("member.title"),
                        "title",
                        p.say(at + "title"),
                        "text",
                        p.say(at + "text"),
                        "good",
                        true));
    }
}
