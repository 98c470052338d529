package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.oproep.assignment.AnonymityPolicy;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.Managed;
import nl.oproep.assignment.ManagedAssignment;
import nl.oproep.assignment.Managing;
import nl.oproep.fee.WorkedPeriod;
import nl.oproep.kernel.Token;
import nl.oproep.kernel.Violation;
import nl.oproep.placement.Placed;
import nl.oproep.procedure.Course;
import nl.oproep.procedure.Reported;
import org.jspecify.annotations.Nullable;

/** {@code /beheer-oproep/{token}}: what the poster does behind the manage link (P5). Looking changes nothing. */
final class ManagePages {
    private final Site site;

    ManagePages(Site site) {
        this.site = site;
    }

    void show(Context request) {
        var assignment = managing().find(token(request)).orElseThrow(DeadLink::new);
        page(request, 200, assignment, Fields.none(), List.of(), null);
    }

    void act(Context request) throws IOException {
        try (var incoming = site.intake().form(request)) {
            var fields = incoming.fields();
            var reading = new Reading(fields);
            var action = fields.shown("action");
            if (action.equals("hired")) {
                hired(request, fields, reading);
                return;
            }
            if (action.equals("report") || action.startsWith(FeedbackReading.BUTTON)) {
                report(request, fields, action);
                return;
            }
            if (action.equals(FinishPage.BACK) || action.startsWith(FinishPage.BUTTON)) {
                ending(request, fields, action);
                return;
            }
            var managed = act(token(request), action, reading);
            answer(request, managed, fields, reading, action);
        }
    }

    private Managed act(Token token, String action, Reading reading) {
        return switch (action) {
            case "publish" -> managing().publish(token);
            case "close" -> managing().close(token);
            case "reopen" -> managing().reopen(token);
            case "withdraw" -> managing().withdraw(token);
            case "extend" -> extend(token, reading);
            default -> throw BadInput.malformed("action");
        };
    }

    private Managed extend(Token token, Reading reading) {
        var day = reading.day("closesOn");
        if (day == null) {
            return new Managed.Refused(reading.and(List.of(Violation.of("closesOn", "required"))));
        }
        return managing().extend(token, day);
    }

    /** Who got to work; telling costs the poster nothing, now or later (O5, P1). */
    private void hired(Context request, Fields fields, Reading reading) {
        var assignment = managing().find(token(request)).orElseThrow(DeadLink::new);
        var period = new WorkedPeriod(reading.day("start"), reading.day("end"));
        var response = response(reading);
        var placed = !reading.problems().isEmpty() || response == null
                ? new Placed.Refused(
                        response == null ? List.of(Violation.of("response", "required")) : List.<Violation>of())
                : site.oproep().reportingPlacement().reportHired(token(request), response, period);
        if (placed instanceof Placed.Recorded) {
            page(request, 200, assignment, Fields.none(), List.of(), "manage.done.hired");
        } else if (placed instanceof Placed.Refused refused) {
            page(request, 422, assignment, fields, reading.and(refused.violations()), null);
        } else {
            throw new DeadLink();
        }
    }

    /** Asks before a procedure is ended, and goes back from that question without losing what was typed. */
    private void ending(Context request, Fields fields, String action) {
        var assignment = managing().find(token(request)).orElseThrow(DeadLink::new);
        if (action.equals(FinishPage.BACK)) {
            page(request, 200, assignment, fields, List.of(), null);
        } else if (assignment.state() == AssignmentState.OPEN || assignment.state() == AssignmentState.CLOSED) {
            new FinishPage(site).ask(request, assignment, fields, action);
        } else {
            page(request, 409, assignment, Fields.none(), List.of(), "fault.409.state");
        }
    }

    /** How it goes, with one press (O1). */
    private void report(Context request, Fields fields, String action) {
        var reported = site.oproep().reporting().report(token(request), FeedbackReading.pressed(action, fields));
        if (reported instanceof Reported.Done done) {
            page(request, 200, done.course().assignment(), Fields.none(), List.of(), "manage.done.report");
        } else if (reported instanceof Reported.Refused refused) {
            var assignment = managing().find(token(request)).orElseThrow(DeadLink::new);
            page(request, 422, assignment, fields, refused.violations(), null);
        } else if (reported instanceof Reported.NotNow now) {
            page(request, 409, now.assignment(), Fields.none(), List.of(), "fault.409.state");
        } else {
            throw new DeadLink();
        }
    }

    private static @Nullable UUID response(Reading reading) {
        var typed = reading.text("response");
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Shows what became of an act that could not be refused for what was typed. */
    void answer(Context request, Managed managed, String action) {
        answer(request, managed, Fields.none(), new Reading(Fields.none()), action);
    }

    private void answer(Context request, Managed managed, Fields fields, Reading reading, String action) {
        if (managed instanceof Managed.Done done) {
            page(request, 200, done.assignment(), Fields.none(), List.of(), "manage.done." + action);
        } else if (managed instanceof Managed.Refused refused) {
            var assignment = managing().find(token(request)).orElseThrow(DeadLink::new);
            page(request, 422, assignment, fields, reading.and(refused.violations()), null);
        } else if (managed instanceof Managed.NotNow now) {
            page(request, 409, now.assignment(), Fields.none(), List.of(), "fault.409.state");
        } else {
            throw new DeadLink();
        }
    }

    private void page(
            Context request,
            int status,
            ManagedAssignment assignment,
            Fields fields,
            List<Violation> wrong,
            @Nullable String done) {
        var p = site.phrases(request);
        var path = path(request);
        var shown = fields.names().contains("closesOn")
                ? fields
                : fields.with("closesOn", assignment.profile().closesOn().toString());
        var acts = new Acts(
                path,
                done == null ? null : p.say(done),
                status == 200,
                assignment.state() == AssignmentState.AWAITING_CONFIRMATION);
        var frame = site.unlisted(p, p.say("manage.over"), path);
        var form = Form.of(p, shown, "")
                .labelled(Map.of(
                        "text",
                        p.say("feedback.text"),
                        "response",
                        p.say("manage.hiredWho"),
                        "start",
                        p.say("work.start"),
                        "end",
                        p.say("work.end")))
                .with(wrong);
        site.page(
                request,
                status,
                frame,
                "manage",
                Map.of(
                        "form",
                        form,
                        "assignment",
                        assignment,
                        "acts",
                        acts,
                        "candidates",
                        site.oproep().reportingPlacement().candidates(token(request)),
                        "updates",
                        site.oproep()
                                .reporting()
                                .open(token(request))
                                .map(Course::updates)
                                .orElse(List.of()),
                        "confirmable",
                        site.oproep().policies().anonymity() == AnonymityPolicy.WARN));
    }

    private Managing managing() {
        return site.oproep().managing();
    }

    static Token token(Context request) {
        return Token.supplied(request.pathParam("token"));
    }

    /** The private path of this request, made anew from the token alone. */
    static String path(Context request) {
        return "/beheer-oproep/" + URLEncoder.encode(request.pathParam("token"), StandardCharsets.UTF_8);
    }
}
