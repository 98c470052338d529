package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import nl.oproep.assignment.PublishedAssignment;
import nl.oproep.requirement.Requirement;
import nl.oproep.response.ResponseForm;
import nl.oproep.response.Submitted;

/** {@code /oproepen/{reference}/reageren}: the response form that an assignment's requirements make (Q2), and what became of it (R1, R2). */
final class ResponsePages {
    private final Site site;

    ResponsePages(Site site) {
        this.site = site;
    }

    void show(Context request) {
        var assignment = open(request);
        var kind = "QUESTION".equals(Query.of(request).text("kind")) ? "QUESTION" : "RESPONSE";
        var fields = Fields.none().with("kind", kind);
        show(request, 200, assignment, form(request, fields));
    }

    /** The assignment is read by whoever stores the response, and here only when the form has to be shown again: so that what was received before is received still when it was closed since (R3). */
    void submitted(Context request) throws IOException {
        site.gate().enter(request);
        try (var incoming = site.intake().form(request)) {
            var form = form(request, incoming.fields());
            if (Gate.trapped(incoming.fields())) {
                again(request, 422, form.saying(form.p().say("fault.trap")));
                return;
            }
            try {
                site.gate().form(request, incoming.fields());
                submit(request, incoming, form);
            } catch (TooMany e) {
                request.header("Retry-After", String.valueOf(e.seconds()));
                again(request, 429, lost(form.saying(Faults.patience(form.p(), e)), incoming));
            }
        }
    }

    private void submit(Context request, Incoming incoming, Form form) {
        var submitted = Submission.of(site, request, Published.reference(request), incoming)
                .submit();
        if (submitted instanceof Submitted.Received received) {
            var p = form.p();
            site.page(
                    request,
                    200,
                    site.unlisted(p, p.say("received.title"), "/"),
                    "received",
                    Map.of("receipt", received.receipt()));
        } else if (submitted instanceof Submitted.Refused refused) {
            again(request, 422, lost(form.with(refused.violations()), incoming));
        } else {
            throw submitted instanceof Submitted.Closed
                    ? new Closed()
                    : submitted instanceof Submitted.Gone ? Absent.gone() : Absent.unknown();
        }
    }

    private void again(Context request, int status, Form form) {
        var assignment = open(request);
        show(request, status, assignment, form.labelled(labels(assignment)));
    }

    private static Form lost(Form form, Incoming incoming) {
        return incoming.uploads().isEmpty() ? form : form.losingFiles();
    }

    private PublishedAssignment open(Context request) {
        var assignment = Published.of(site, request);
        if (!assignment.respondable(site.oproep().today())) {
            throw new Closed();
        }
        return assignment;
    }

    private static Map<String, String> labels(PublishedAssignment assignment) {
        return assignment.profile().requirements().stream()
                .collect(Collectors.toMap(r -> "answers." + r.key(), Requirement::label));
    }

    private Form form(Context request, Fields fields) {
        return Form.of(site.phrases(request), fields, site.gate().kept(fields));
    }

    private void show(Context request, int status, PublishedAssignment assignment, Form form) {
        var p = form.p();
        var limits = site.oproep().policies().attachments();
        var values = Map.<String, Object>of(
                "form", form,
                "assignment", assignment,
                "questions",
                        ResponseForm.of(assignment).requirements().stream()
                                .map(r -> Question.of(r, p))
                                .toList(),
                "terms", site.oproep().agreements().current().version(),
                "limits",
                        p.say(
                                "response.limits",
                                Map.of(
                                        "count", String.valueOf(limits.count()),
                                        "each", String.valueOf(limits.each() / 1_000_000),
                                        "together", String.valueOf(limits.together() / 1_000_000))));
        var title = p.say("response.title") + " " + assignment.profile().title();
        var here = "/oproepen/" + assignment.reference() + "/reageren";
        site.page(request, status, site.unlisted(p, title, here), "response", values);
    }
}
