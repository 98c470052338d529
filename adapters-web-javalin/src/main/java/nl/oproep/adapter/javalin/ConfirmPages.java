package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.Managed;
import nl.oproep.assignment.ManagedAssignment;

/** {@code /bevestigen/{token}}: one button that publishes (P6). Looking publishes nothing: mail scanners look at every link. */
final class ConfirmPages {
    private final Site site;

    ConfirmPages(Site site) {
        this.site = site;
    }

    void show(Context request) {
        var assignment = site.oproep()
                .managing()
                .findConfirmable(ManagePages.token(request))
                .orElseThrow(DeadLink::new);
        var p = site.phrases(request);
        if (assignment.state() != AssignmentState.AWAITING_CONFIRMATION) {
            confirmed(request, assignment);
            return;
        }
        var path = "/bevestigen/" + URLEncoder.encode(request.pathParam("token"), StandardCharsets.UTF_8);
        site.page(
                request,
                200,
                site.unlisted(p, p.say("confirm.title"), path),
                "confirm",
                Map.of("path", path, "name", assignment.profile().title()));
    }

    void confirm(Context request) throws IOException {
        site.intake().form(request).close();
        var managed = site.oproep().managing().confirm(ManagePages.token(request));
        if (managed instanceof Managed.Done done) {
            confirmed(request, done.assignment());
        } else if (managed instanceof Managed.NotNow now) {
            throw now.assignment().state() == AssignmentState.FINISHED ? Absent.gone() : new DeadLink();
        } else {
            throw new DeadLink();
        }
    }

    private void confirmed(Context request, ManagedAssignment assignment) {
        if (assignment.state() == AssignmentState.FINISHED) {
            throw Absent.gone();
        }
        var p = site.phrases(request);
        var at = assignment.state() == AssignmentState.AWAITING_REVIEW ? "confirmed.review." : "confirmed.";
        site.page(
                request,
                200,
                site.unlisted(p, p.say(at + "title"), "/"),
                "outcome",
                Map.of(
                        "big", p.say(at + "big"),
                        "title", p.say(at + "title"),
                        "text", p.say(at + "text"),
                        "link", p.link("/oproepen/" + assignment.reference()),
                        "linkText", p.say("posted.see"),
                        "good", true));
    }
}
