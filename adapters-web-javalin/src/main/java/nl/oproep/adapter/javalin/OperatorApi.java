package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.Managed;
import nl.oproep.assignment.ManagedAssignment;
import nl.oproep.assignment.Outcome;
import nl.oproep.kernel.Violation;
import nl.oproep.mail.DeliveryState;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/operator}: the operator's work, for programs. */
final class OperatorApi {
    static final String ROOT = Api.ROOT + "/operator";
    private static final int PAGE = 100;

    private final Site site;
    private final Json json;

    OperatorApi(Site site, Json json) {
        this.site = site;
        this.json = json;
    }

    void assignments(Context request) {
        var query = Query.of(request);
        var asked = state(AssignmentState.class, query.text("state"));
        int size = query.number("size", PAGE, PAGE);
        int offset = (query.number("page", 1, 10_000) - 1) * size;
        var found = new ArrayList<ManagedAssignment>();
        for (var state : asked == null ? List.of(AssignmentState.values()) : List.of(asked)) {
            found.addAll(site.oproep().supervising().list(state, size, offset));
        }
        json.send(
                request, 200, Map.of("items", found.stream().map(Views::managed).toList()));
    }

    void act(Context request) throws IOException {
        try (var incoming = site.intake().perhaps(request)) {
            var reading = new Reading(incoming.fields());
            answer(request, reading, act(request, request.pathParam("act"), reading));
        }
    }

    private Managed act(Context request, String act, Reading reading) {
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
        var query = Query.of(request);
        int size = query.number("size", PAGE, PAGE);
        int offset = (query.number("page", 1, 10_000) - 1) * size;
        var reference = Published.reference(request);
        if (site.oproep().supervising().find(reference).isEmpty()) {
            throw Absent.unknown();
        }
        var found = site.oproep().followingUp().list(reference, size, offset);
        json.send(
                request,
                200,
                Map.of("items", found.stream().map(Views::response).toList()));
    }

    void deliveries(Context request) {
        var query = Query.of(request);
        var asked = state(DeliveryState.class, query.text("state"));
        var state = asked == null ? DeliveryState.FAILED : asked;
        int size = query.number("size", PAGE, PAGE);
        int offset = (query.number("page", 1, 10_000) - 1) * size;
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put(
                "items",
                site.oproep().delivering().list(state, size, offset).stream()
                        .map(Views::delivery)
                        .toList());
        view.put("counts", site.oproep().delivering().counts());
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
        if (!site.oproep().delivering().retry(id(request))) {
            throw Absent.unknown();
        }
        json.send(request, 200, Map.of("state", DeliveryState.PENDING.name()));
    }

    static UUID id(Context request) {
        try {
            return UUID.fromString(request.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw Absent.unknown();
        }
    }

    private static <E extends Enum<E>> @Nullable E state(Class<E> type, @Nullable String name) {
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
