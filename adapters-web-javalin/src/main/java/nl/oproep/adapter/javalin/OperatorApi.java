package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.oproep.Oproep;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.Managed;
import nl.oproep.assignment.Outcome;
import nl.oproep.kernel.Violation;
import nl.oproep.mail.DeliveryState;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/operator}: the operator's work, for programs. */
final class OperatorApi {
    static final String ROOT = Api.ROOT + "/operator";

    private final Site site;
    private final Json json;

    OperatorApi(Site site, Json json) {
        this.site = site;
        this.json = json;
    }

    /** In every state, or in one; {@code q} finds by reference or by words. */
    void assignments(Context request) {
        var query = Query.of(request);
        var paged = Paged.of(request);
        var found = site.oproep()
                .surveying()
                .find(
                        query.text("q"),
                        state(AssignmentState.class, query.text("state")),
                        "true".equals(query.text("unreachable")),
                        paged.page(),
                        paged.size());
        json.send(
                request,
                200,
                paged.view(found.assignments().stream().map(Views::managed).toList(), found.total()));
    }

    void act(Context request, String act) throws IOException {
        try (var incoming = site.intake().perhaps(request)) {
            var reading = new Reading(incoming.fields());
            answer(request, reading, managed(request, act, reading));
        }
    }

    private Managed managed(Context request, String act, Reading reading) {
        var reference = Published.reference(request);
        var supervising = site.oproep().supervising();
        return switch (act) {
            case "release" -> supervising.release(reference);
            case "close" -> supervising.close(reference);
            case "reopen" -> supervising.reopen(reference);
            case "finish" -> {
                var outcome = reading.oneOf(Outcome.class, "outcome");
                yield outcome == null
                        ? new Managed.Refused(reading.and(List.of(Violation.of("outcome", "required"))))
                        : supervising.finish(reference, outcome);
            }
            case "reachable" -> site.oproep().withholding().release(reference, reading.text("email"));
            default -> throw Absent.unknown();
        };
    }

    private void answer(Context request, Reading reading, Managed managed) {
        var p = site.phrases(request);
        if (managed instanceof Managed.Done done) {
            json.send(request, 200, Views.managed(done.assignment()));
        } else if (managed instanceof Managed.Refused refused) {
            Problem.violations(json, request, p, reading.and(refused.violations()));
        } else if (managed instanceof Managed.NotNow) {
            Problem.send(json, request, 409, p.say("fault.405.title"), p.say("fault.409.state"));
        } else {
            throw Absent.unknown();
        }
    }

    void responses(Context request) {
        var paged = Paged.of(request);
        var reference = Published.reference(request);
        if (site.oproep().supervising().find(reference).isEmpty()) {
            throw Absent.unknown();
        }
        var followingUp = site.oproep().followingUp();
        json.send(
                request,
                200,
                paged.view(
                        followingUp.list(reference, paged.size(), paged.offset()).stream()
                                .map(Views::response)
                                .toList(),
                        followingUp.count(reference)));
    }

    void deliveries(Context request) {
        var asked = state(DeliveryState.class, Query.of(request).text("state"));
        var state = asked == null ? DeliveryState.FAILED : asked;
        var paged = Paged.of(request);
        var delivering = site.oproep().delivering();
        var counts = delivering.counts();
        var view = paged.view(
                delivering.list(state, paged.size(), paged.offset()).stream()
                        .map(Views::delivery)
                        .toList(),
                counts.getOrDefault(state, 0L));
        view.put("counts", counts);
        view.put(
                "paused",
                site.oproep()
                        .dispatching()
                        .pause()
                        .map(pause -> Map.of(
                                "since", pause.since().toString(),
                                "until", pause.until().toString(),
                                "reason", pause.reason()))
                        .orElse(null));
        json.send(request, 200, view);
    }

    void retry(Context request) {
        if (!retry(site.oproep(), id(request))) {
            throw Absent.unknown();
        }
        json.send(request, 200, Map.of("state", DeliveryState.PENDING.name()));
    }

    /** One that failed or waits; one that came back, when it can be made again. */
    static boolean retry(Oproep oproep, UUID delivery) {
        return oproep.delivering().retry(delivery) || oproep.withholding().again(delivery);
    }

    static UUID id(Context request) {
        try {
            return UUID.fromString(request.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw Absent.unknown();
        }
    }

    /** The constant of this name, or null for none. */
    static <E extends Enum<E>> @Nullable E state(Class<E> type, @Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw BadInput.malformed("query");
        }
    }
}
