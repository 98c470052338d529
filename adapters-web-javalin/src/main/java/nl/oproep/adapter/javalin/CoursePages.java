package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import nl.oproep.assignment.ManagedAssignment;
import nl.oproep.assignment.Reference;
import nl.oproep.mail.DeliveryState;
import nl.oproep.mail.DeliveryStatus;
import nl.oproep.procedure.Course;
import nl.oproep.response.Response;

/** {@code /beheer/oproepen/{reference}}: the whole course of an assignment, its responses side by side, its mails, and what the operator may do with it (P9, O1). */
final class CoursePages {
    /** As many as the course tells of one by one. */
    private static final int TOLD = 50;

    private static final int MAILS = 100;

    private final Site site;

    CoursePages(Site site) {
        this.site = site;
    }

    void show(Context request) {
        page(request, 200, "");
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
                site.done(request, SurveyPages.PATH + '/' + reference);
            } else {
                page(request, acted.status(), acted.wrong());
            }
        }
    }

    private Course found(Reference reference) {
        return site.oproep().reporting().find(reference).orElseThrow(Absent::unknown);
    }

    private void page(Context request, int status, String wrong) {
        var p = site.phrases(request);
        var course = found(Published.reference(request));
        var assignment = course.assignment();
        var reference = assignment.reference();
        var followingUp = site.oproep().followingUp();
        var path = SurveyPages.PATH + '/' + reference;
        var paged = Paged.shown(request);
        var responses = followingUp.list(reference, paged.size(), paged.offset());
        var values = new HashMap<String, Object>();
        values.put("assignment", assignment);
        values.put("steps", new Steps(site, p).of(course, followingUp.list(reference, TOLD, 0)));
        values.put("responses", responses);
        values.put("comparison", Comparison.of(responses, p));
        values.put("pager", Pager.of(p, path, paged, followingUp.count(reference)));
        var mails = mails(assignment, responses);
        values.put("mails", rows(mails, false, p));
        values.put("delivered", rows(mails, true, p));
        var who = Who.of(request);
        values.put(
                "places",
                who != null && Area.of(PlacementPages.PATH, Operator.ROOT).opens(who.roles(), true));
        values.put(
                "works", who != null && Area.of(SurveyPages.PATH, Operator.ROOT).opens(who.roles(), true));
        values.put(
                "outcomes", p.choices("outcome", "FILLED_VIA_NETWORK", "FILLED_OTHERWISE", "WITHDRAWN", "NO_FEEDBACK"));
        values.put("wrong", wrong);
        site.page(request, status, site.unlisted(p, assignment.profile().title(), path), "course", values);
    }

    /** What was delivered needs nobody, and stands apart. */
    private static List<DeliveryPages.Mail> rows(List<DeliveryStatus> mails, boolean delivered, Phrases p) {
        return mails.stream()
                .filter(mail -> (mail.state() == DeliveryState.DELIVERED) == delivered)
                .map(mail -> DeliveryPages.row(mail, p))
                .toList();
    }

    private List<DeliveryStatus> mails(ManagedAssignment assignment, List<Response> responses) {
        var subjects = Stream.concat(
                        site.oproep().supervising().key(assignment.reference()).stream(),
                        responses.stream().map(Response::id))
                .toList();
        return site.oproep().delivering().about(subjects, MAILS);
    }
}
