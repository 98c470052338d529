package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.oproep.kernel.Language;
import nl.oproep.operator.Listed;
import nl.oproep.privacy.Answering;
import nl.oproep.privacy.Decision;
import nl.oproep.privacy.PrivacyRequest;
import nl.oproep.privacy.PrivacyWording;
import nl.oproep.privacy.RequestState;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/operator/privacy-requests}: requests about personal data, for programs of the operator (V3, GDPR 12). */
final class RequestApi {
    static final String PATH = OperatorApi.ROOT + "/privacy-requests";
    static final String HOLDS = OperatorApi.ROOT + "/holds";

    private final Site site;
    private final Json json;
    private final RequestActs acts;

    RequestApi(Site site, Json json) {
        this.site = site;
        this.json = json;
        this.acts = new RequestActs(site);
    }

    private Answering answering() {
        return site.oproep().privacy().answering();
    }

    /** One state after another, so that a page can hold the end of one and the beginning of the next. */
    void list(Context request) {
        var paged = Paged.of(request);
        var found = new ArrayList<PrivacyRequest>();
        long before = 0;
        for (var state : states(Query.of(request).text("state"))) {
            long there = total(Listed.valueOf("REQUESTS_" + state));
            long skip = Math.max(0, paged.offset() - before);
            if (found.size() < paged.size() && skip < there) {
                found.addAll(answering().list(state, paged.size() - found.size(), Math.toIntExact(skip)));
            }
            before += there;
        }
        json.send(request, 200, paged.view(found.stream().map(this::view).toList(), before));
    }

    private long total(Listed what) {
        return site.oproep().backOffice().overseeing().total(what);
    }

    private static List<RequestState> states(@Nullable String asked) {
        if (asked == null) {
            return List.of(RequestState.OPEN, RequestState.ANSWERED, RequestState.MAILED);
        }
        for (var state : RequestState.values()) {
            if (state.name().equals(asked)) {
                return List.of(state);
            }
        }
        throw BadInput.malformed("query");
    }

    private Map<String, @Nullable Object> view(PrivacyRequest one) {
        return PrivacyViews.request(one, site.oproep().today());
    }

    void take(Context request) throws IOException {
        try (var incoming = site.intake().any(request)) {
            var input = new PrivacyInput(site, incoming.fields());
            var reading = new Reading(incoming.fields());
            var language = reading.oneOf(Language.class, "language");
            var wrong = reading.and(input.problems());
            if (wrong.isEmpty()) {
                json.send(request, 201, view(acts.take(request, input, language == null ? Language.NL : language)));
            } else {
                Problem.violations(json, request, site.phrases(request), wrong);
            }
        }
    }

    /** The request and what is held about whom it is about, as they would see it. */
    void show(Context request) {
        var dossier = answering().open(OperatorApi.id(request)).orElseThrow(Absent::unknown);
        var view = new LinkedHashMap<>(view(dossier.request()));
        view.put("held", PrivacyViews.dossier(dossier, site, site.phrases(request)));
        json.send(request, 200, view);
    }

    void act(Context request) throws IOException {
        var id = OperatorApi.id(request);
        if (answering().find(id).isEmpty()) {
            throw Absent.unknown();
        }
        try (var incoming = site.intake().perhaps(request)) {
            var reading = new Reading(incoming.fields());
            switch (request.pathParam("act")) {
                case "answer" -> answer(request, id, reading);
                case "erase" -> erase(request, id, reading);
                case "hold" -> hold(request, id, reading);
                case "lift" -> json.send(request, 200, Map.of("lifted", acts.lift(request, id)));
                default -> throw Absent.unknown();
            }
        }
    }

    private void answer(Context request, UUID id, Reading reading) {
        boolean show = Boolean.TRUE.equals(reading.yesNo("showRecipients"));
        if (!reading.problems().isEmpty()) {
            Problem.violations(json, request, site.phrases(request), reading.problems());
        } else if (acts.answer(request, id, show)) {
            json.send(request, 200, view(answering().find(id).orElseThrow(Absent::unknown)));
        } else {
            throw Absent.unknown();
        }
    }

    private void erase(Context request, UUID id, Reading reading) {
        boolean tell = Boolean.TRUE.equals(reading.yesNo("tellRecipients"));
        if (reading.problems().isEmpty()) {
            var decisions = acts.erase(request, id, tell).orElseThrow(Absent::unknown);
            json.send(request, 200, Map.of("decisions", decisions(request, decisions)));
        } else {
            Problem.violations(json, request, site.phrases(request), reading.problems());
        }
    }

    private List<Map<String, @Nullable Object>> decisions(Context request, List<Decision> decisions) {
        var wording = PrivacyWording.in(
                site.phrases(request).language(), site.oproep().network().timeZone());
        return decisions.stream()
                .map(decision -> PrivacyViews.decision(decision, "erased", wording.sentences(decision)))
                .toList();
    }

    private void hold(Context request, UUID id, Reading reading) {
        var reason = reading.text("reason");
        var until = reading.day("until");
        var wrong = reading.and(acts.problems(reason, until));
        if (wrong.isEmpty() && reason != null && until != null) {
            json.send(request, 200, Map.of("held", acts.hold(request, id, reason, until), "until", until.toString()));
        } else {
            Problem.violations(json, request, site.phrases(request), wrong);
        }
    }

    void holds(Context request) {
        var paged = Paged.of(request);
        var found = answering().holds(paged.size(), paged.offset());
        json.send(
                request, 200, paged.view(found.stream().map(PrivacyViews::hold).toList(), total(Listed.HOLDS)));
    }
}
