package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.Managed;
import nl.oproep.assignment.ManagedAssignment;
import nl.oproep.kernel.Violation;
import nl.oproep.mail.DeliveryState;
import nl.oproep.mail.Pause;

/** {@code /beheer}: what waits for the operator: assignments to release, mail that could not be delivered, a queue that stands still. */
final class OperatorPages {
    private static final int SHOWN = 100;

    private final Site site;

    OperatorPages(Site site) {
        this.site = site;
    }

    void show(Context request) {
        page(request, 200, "");
    }

    void act(Context request) throws IOException {
        site.intake().form(request).close();
        var reference = Published.reference(request);
        var supervising = site.oproep().supervising();
        var managed = switch (request.pathParam("act")) {
            case "release" -> supervising.release(reference);
            case "close" -> supervising.close(reference);
            case "reopen" -> supervising.reopen(reference);
            default -> throw Absent.unknown();
        };
        var p = site.phrases(request);
        if (managed instanceof Managed.Done) {
            page(request, 200, p.say("operator.done"));
        } else if (managed instanceof Managed.Refused refused) {
            page(request, 422, sentences(refused.violations(), p));
        } else if (managed instanceof Managed.NotNow) {
            page(request, 409, p.say("fault.409.state"));
        } else {
            throw Absent.unknown();
        }
    }

    void retry(Context request) throws IOException {
        site.intake().form(request).close();
        if (!site.oproep().delivering().retry(OperatorApi.id(request))) {
            throw Absent.unknown();
        }
        page(request, 200, site.phrases(request).say("operator.done"));
    }

    private static String sentences(List<Violation> violations, Phrases p) {
        return String.join(
                " ", violations.stream().map(v -> v.message(p.language())).toList());
    }

    private void page(Context request, int status, String done) {
        var p = site.phrases(request);
        var supervising = site.oproep().supervising();
        var assignments = new ArrayList<ManagedAssignment>();
        for (var state : List.of(AssignmentState.OPEN, AssignmentState.CLOSED, AssignmentState.AWAITING_CONFIRMATION)) {
            assignments.addAll(supervising.list(state, SHOWN, 0));
        }
        var values = new HashMap<String, Object>();
        values.put("review", supervising.list(AssignmentState.AWAITING_REVIEW, SHOWN, 0));
        values.put("assignments", assignments);
        values.put("failed", site.oproep().delivering().list(DeliveryState.FAILED, SHOWN, 0));
        values.put("held", site.oproep().delivering().list(DeliveryState.HELD, SHOWN, 0));
        values.put(
                "paused", site.oproep().dispatching().pause().map(Pause::reason).orElse(""));
        values.put("done", done);
        site.page(request, status, site.unlisted(p, p.say("operator.title"), "/beheer"), "operator", values);
    }
}
