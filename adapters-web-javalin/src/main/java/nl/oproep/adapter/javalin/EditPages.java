package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.assignment.AnonymityPolicy;
import nl.oproep.assignment.AssignmentDraft;
import nl.oproep.assignment.EditAssignment;
import nl.oproep.assignment.Managed;
import nl.oproep.assignment.ManagedAssignment;
import nl.oproep.kernel.Violation;

/** {@code /beheer-oproep/{token}/wijzigen}: the poster changes what is published, in the form it was posted with (P5). */
final class EditPages {
    private final Site site;
    private final ManagePages manage;

    EditPages(Site site, ManagePages manage) {
        this.site = site;
        this.manage = manage;
    }

    void show(Context request) {
        var fields = DraftFields.of(found(request));
        form(request, 200, form(request, fields), fields, -1);
    }

    void submitted(Context request) throws IOException {
        try (var incoming = site.intake().form(request)) {
            found(request);
            var fields = DraftInput.ofForm(incoming.fields());
            var action = fields.shown("action");
            var edited = EditorAction.apply(action, fields, site.phrases(request));
            if (edited != null) {
                form(request, 200, form(request, edited.fields()), edited.fields(), edited.added());
            } else if (action.equals("preview")) {
                preview(request, fields);
            } else {
                send(request, fields);
            }
        }
    }

    private void preview(Context request, Fields fields) {
        var reading = new Reading(fields);
        var draft = DraftInput.draft(fields, reading);
        var command = command(reading, draft);
        var wrong = reading.and(site.oproep().managing().check(ManagePages.token(request), command));
        if (wrong.stream().allMatch(Previews::givesAway)) {
            previewed(request, fields, draft, wrong);
        } else {
            form(request, 422, form(request, fields).with(wrong), fields, -1);
        }
    }

    private void previewed(Context request, Fields fields, AssignmentDraft draft, List<Violation> wrong) {
        boolean refused = !wrong.isEmpty() && site.oproep().policies().anonymity() == AnonymityPolicy.REFUSE;
        var form = form(request, fields).with(wrong);
        var p = form.p();
        site.page(
                request,
                refused ? 422 : 200,
                site.unlisted(p, p.say("preview.title"), path(request)),
                "preview",
                Map.of(
                        "form", form,
                        "editor", editor(request, p, fields, -1),
                        "profile", site.oproep().posting().preview(draft),
                        "marked", Marked.quoted(wrong, draft, refused)));
    }

    private void send(Context request, Fields fields) {
        var reading = new Reading(fields);
        var command = command(reading, DraftInput.draft(fields, reading));
        var token = ManagePages.token(request);
        var managed = reading.problems().isEmpty()
                ? site.oproep().managing().edit(token, command)
                : new Managed.Refused(reading.and(site.oproep().managing().check(token, command)));
        if (managed instanceof Managed.Refused refused) {
            form(request, 422, form(request, fields).with(refused.violations()), fields, -1);
        } else {
            manage.answer(request, managed, "edit");
        }
    }

    private EditAssignment command(Reading reading, AssignmentDraft draft) {
        var version = reading.number("version");
        return new EditAssignment(
                version == null ? -1 : version.longValue(),
                draft,
                site.oproep().agreements().current().version(),
                Boolean.TRUE.equals(reading.yesNo("giveawaysConfirmed")));
    }

    private ManagedAssignment found(Context request) {
        return site.oproep().managing().find(ManagePages.token(request)).orElseThrow(DeadLink::new);
    }

    private Form form(Context request, Fields fields) {
        return Form.of(site.phrases(request), fields, site.gate().kept(fields));
    }

    private void form(Context request, int status, Form form, Fields fields, int added) {
        var p = form.p();
        var values = new LinkedHashMap<String, Object>();
        values.put("form", form);
        values.put("editor", editor(request, p, fields, added));
        site.page(request, status, site.unlisted(p, p.say("edit.title"), path(request)), "posting", values);
    }

    private Editor editor(Context request, Phrases p, Fields fields, int added) {
        return new Editor(
                path(request),
                ManagePages.path(request),
                true,
                Editor.rows(fields, added),
                Disciplines.named(p, fields.texts("disciplines")),
                site.oproep().agreements().current().version());
    }

    private static String path(Context request) {
        return ManagePages.path(request) + "/wijzigen";
    }
}
