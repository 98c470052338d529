package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.oproep.assignment.AnonymityPolicy;
import nl.oproep.assignment.AssignmentDraft;
import nl.oproep.assignment.Giveaway;
import nl.oproep.assignment.PostAssignment;
import nl.oproep.assignment.Posted;
import nl.oproep.kernel.Violation;

/** {@code /oproepen/nieuw}: posting an assignment, with requirements added and removed by plain buttons, and a preview that marks what would give the poster away (P4). */
final class PostingPages {
    static final String PATH = "/oproepen/nieuw";

    private final Site site;

    PostingPages(Site site) {
        this.site = site;
    }

    void show(Context request) {
        form(request, 200, form(request, Fields.none()), Fields.none(), -1);
    }

    /** A new assignment that begins as a copy of an earlier one; its days, and who posts it, are filled in anew. */
    void copy(Context request) {
        var earlier = site.oproep().managing().find(ManagePages.token(request)).orElseThrow(DeadLink::new);
        var fields = DraftFields.copied(earlier);
        form(request, 200, form(request, fields), fields, -1);
    }

    void submitted(Context request) throws IOException {
        site.gate().enter(request);
        try (var incoming = site.intake().form(request)) {
            var fields = DraftInput.ofForm(incoming.fields());
            act(request, fields, fields.shown("action"));
        }
    }

    private void act(Context request, Fields fields, String action) {
        var edited = EditorAction.apply(action, fields, site.phrases(request));
        if (edited != null) {
            form(request, 200, form(request, edited.fields()), edited.fields(), edited.added());
        } else if (action.equals("preview")) {
            preview(request, fields);
        } else {
            send(request, fields);
        }
    }

    private void preview(Context request, Fields fields) {
        var reading = new Reading(fields);
        var command = command(request, fields, reading);
        var wrong = reading.and(site.oproep().posting().check(command));
        if (!wrong.stream().allMatch(Previews::givesAway)) {
            form(request, 422, form(request, fields).with(wrong), fields, -1);
            return;
        }
        previewed(request, fields, command.draft(), site.oproep().posting().giveaways(command), wrong);
    }

    private void previewed(
            Context request, Fields fields, AssignmentDraft draft, List<Giveaway> giveaways, List<Violation> wrong) {
        boolean refused = !wrong.isEmpty() && site.oproep().policies().anonymity() == AnonymityPolicy.REFUSE;
        var form = form(request, fields).with(wrong);
        site.page(
                request,
                refused ? 422 : 200,
                site.unlisted(form.p(), form.p().say("preview.title"), PATH),
                "preview",
                Map.of(
                        "form",
                        form,
                        "editor",
                        editor(form.p(), fields, -1),
                        "profile",
                        site.oproep().posting().preview(draft),
                        "marked",
                        new Marked(giveaways, refused)));
    }

    private void send(Context request, Fields fields) {
        var form = form(request, fields);
        if (Gate.trapped(fields)) {
            form(request, 422, form.saying(form.p().say("fault.trap")), fields, -1);
            return;
        }
        try {
            site.gate().form(request, fields);
            post(request, fields, form);
        } catch (TooMany e) {
            request.header("Retry-After", String.valueOf(e.seconds()));
            form(request, 429, form.saying(Faults.patience(form.p(), e)), fields, -1);
        }
    }

    private void post(Context request, Fields fields, Form form) {
        var reading = new Reading(fields);
        var command = command(request, fields, reading);
        if (!reading.problems().isEmpty()) {
            var wrong = reading.and(site.oproep().posting().check(command));
            form(request, 422, form.with(wrong), fields, -1);
            return;
        }
        site.gate().storing(command.poster().email(), null);
        var posted = site.oproep().posting().post(command);
        if (posted instanceof Posted.Accepted accepted) {
            site.gate().stored(command.poster().email(), null);
            var p = form.p();
            site.page(
                    request,
                    200,
                    site.unlisted(p, p.say("posted.title." + accepted.state()), PATH),
                    "posted",
                    Map.of("state", accepted.state(), "reference", accepted.reference()));
        } else if (posted instanceof Posted.Refused refused) {
            form(request, 422, form.with(refused.violations()), fields, -1);
        }
    }

    private PostAssignment command(Context request, Fields fields, Reading reading) {
        return new PostAssignment(
                DraftInput.draft(fields, reading),
                DraftInput.poster(reading),
                reading.text("acceptTerms"),
                site.phrases(request).language(),
                site.gate().token(fields),
                Boolean.TRUE.equals(reading.yesNo("giveawaysConfirmed")));
    }

    private Form form(Context request, Fields fields) {
        return Form.of(site.phrases(request), fields, site.gate().kept(fields));
    }

    private void form(Context request, int status, Form form, Fields fields, int added) {
        var p = form.p();
        var title = p.say("posting.title");
        site.page(
                request,
                status,
                status == 200 && fields.names().isEmpty()
                        ? site.indexed(p, title, PATH)
                        : site.unlisted(p, title, PATH),
                "posting",
                Map.of("form", form, "editor", editor(p, fields, added)));
    }

    private Editor editor(Phrases p, Fields fields, int added) {
        return new Editor(
                PATH,
                "/",
                false,
                Editor.rows(fields, added),
                Disciplines.named(p, fields.texts("disciplines")),
                site.oproep().agreements().current().version());
    }
}
