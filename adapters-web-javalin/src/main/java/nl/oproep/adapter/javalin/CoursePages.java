package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import nl.oproep.assignment.ManagedAssignment;
import nl.oproep.assignment.Reference;
import nl.oproep.mail.DeliveryStatus;
import nl.oproep.procedure.Course;
import nl.oproep.response.Response;

/** {@code /beheer/oproepen/{reference}}: the whole course of an assignment, its responses side by side, its mails, and what the operator may do with it (P9, O1). */
final class CoursePages {
    private static final int RESPONSES = 50;
    private static final int MAILS = 100;
    /** Says that it was just done; the page comes after the act has been noted, and loading it again does nothing again. */
    private static final String DONE = "gedaan";

    private final Site site;

    CoursePages(Site site) {
        this.site = site;
    }

    void show(Context request) {
        boolean done = "true".equals(Query.of(request).text(DONE));
        page(request, 200, done ? site.phrases(request).say("operator.done") : "", "");
    }

    void act(Context request) throws IOException {
        var reference = Published.reference(request);
        var act = request.pathParam("act");
        var p = site.phrases(request);
        try (var incoming = site.intake().form(request)) {
            var fields = incoming.fields();
            found(reference);
            if (!List.of("release", "close", "reopen", "finish", "reachable").contains(act)) {
                throw Absent.unknown();
            }
            if (!act.equals("reachable")
                    && !Sure.said(site, request, fields, act, SurveyPages.PATH + '/' + reference)) {
                return;
            }
            var acted = Acted.by(site.oproep(), reference, act, fields, p);
            if (acted.wrong().isEmpty()) {
                request.header("Cache-Control", "no-store");
                request.redirect(
                        p.link(SurveyPages.PATH + '/' + reference + '?' + DONE + "=true"), HttpStatus.SEE_OTHER);
            } else {
                page(request, acted.status(), "", acted.wrong());
            }
        }
    }

    private Course found(Reference reference) {
        return site.oproep().reporting().find(reference).orElseThrow(Absent::unknown);
    }

    private void page(Context request, int status, String done, String wrong) {
        var p = site.phrases(request);
        var course = found(Published.reference(request));
        var assignment = course.assignment();
        var reference = assignment.reference();
        var responses = site.oproep().followingUp().list(reference, RESPONSES, 0);
        var total = site.oproep().followingUp().count(reference);
        var values = new HashMap<String, Object>();
        values.put("assignment", assignment);
        values.put("steps", new Steps(site, p).of(course, responses));
        values.put("responses", responses);
        values.put("comparison", Comparison.of(responses, p));
        values.put("more", Math.max(0, total - responses.size()));
        values.put(
                "mails",
                mails(assignment, responses).stream()
                        .map(mail -> DeliveryPages.row(mail, p))
                        .toList());
        values.put(
                "outcomes", p.choices("outcome", "FILLED_VIA_NETWORK", "FILLED_OTHERWISE", "WITHDRAWN", "NO_FEEDBACK"));
        values.put("done", done);
        values.put("wrong", wrong);
        site.page(
                request,
                status,
                site.unlisted(p, assignment.profile().title(), SurveyPages.PATH + '/' + reference),
                "course",
                values);
    }

    private List<DeliveryStatus> mails(ManagedAssignment assignment, List<Response> responses) {
        var subjects = Stream.concat(
                        site.oproep().supervising().key(assignment.reference()).stream(),
                        responses.stream().map(Response::id))
                .toList();
        return site.oproep().delivering().about(subjects, MAILS);
    }
}
