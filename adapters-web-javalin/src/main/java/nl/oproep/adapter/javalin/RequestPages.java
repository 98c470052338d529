package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Violation;
import nl.oproep.operator.Listed;
import nl.oproep.privacy.Answering;
import nl.oproep.privacy.PrivacyKind;
import nl.oproep.privacy.PrivacyRequest;
import nl.oproep.privacy.RequestState;

/** {@code /beheer/verzoeken}: requests about personal data that wait for an answer, within a month (GDPR 12(3)), and legal holds. */
final class RequestPages {
    static final String PATH = "/beheer/verzoeken";
    private static final List<String> LISTS = List.of("OPEN", "ANSWERED", "MAILED", "HOLDS");

    private final Site site;
    private final RequestActs acts;
    private final RequestPage one;

    RequestPages(Site site) {
        this.site = site;
        this.acts = new RequestActs(site);
        this.one = new RequestPage(site);
    }

    private Answering answering() {
        return site.oproep().privacy().answering();
    }

    void list(Context request) {
        var fresh = Fields.none().with("kind", PrivacyKind.ACCESS.name()).with("language", Language.NL.name());
        page(request, 200, fresh, List.of());
    }

    /** A request that came by letter or telephone. */
    void take(Context request) throws IOException {
        try (var incoming = site.intake().form(request)) {
            var input = new PrivacyInput(site, incoming.fields());
            var reading = new Reading(incoming.fields());
            var language = reading.oneOf(Language.class, "language");
            var wrong = reading.and(input.problems());
            if (wrong.isEmpty()) {
                var taken = acts.take(request, input, language == null ? Language.NL : language);
                site.done(request, PATH + '/' + taken.id(), Told.of(say(request, "requests.taken")));
            } else {
                page(request, 422, incoming.fields(), wrong);
            }
        }
    }

    void show(Context request) {
        one.show(request, 200, OperatorApi.id(request), Fields.none(), List.of());
    }

    void act(Context request) throws IOException {
        var id = OperatorApi.id(request);
        if (answering().find(id).isEmpty()) {
            throw Absent.unknown();
        }
        try (var incoming = site.intake().form(request)) {
            var fields = incoming.fields();
            switch (fields.shown("action")) {
                case "answer" -> answer(request, id, fields);
                case "erase" -> erase(request, id, fields);
                case "hold" -> hold(request, id, fields);
                case "lift" -> lift(request, id, fields);
                default -> throw BadInput.malformed("action");
            }
        }
    }

    private void answer(Context request, UUID id, Fields fields) {
        boolean show = fields.has("showRecipients", "true");
        if (show && unsure(request, id, fields, "recipients")) {
            return;
        }
        if (!acts.answer(request, id, show)) {
            throw Absent.unknown();
        }
        site.done(request, PATH + '/' + id, Told.of(say(request, "requests.answered")));
    }

    private void erase(Context request, UUID id, Fields fields) {
        if (unsure(request, id, fields, "erase")) {
            return;
        }
        var decisions =
                acts.erase(request, id, fields.has("tellRecipients", "true")).orElseThrow(Absent::unknown);
        var lines = Held.decided(decisions, site, site.phrases(request)).stream()
                .map(one -> one.title() + ": " + String.join(" ", one.sentences()))
                .toList();
        site.done(
                request,
                PATH,
                new Told(say(request, "requests.erased"), say(request, "requests.erasedText"), false, lines));
    }

    private void hold(Context request, UUID id, Fields fields) {
        var reading = new Reading(fields);
        var reason = reading.text("reason");
        var until = reading.day("until");
        var wrong = reading.and(acts.problems(reason, until));
        if (!wrong.isEmpty() || reason == null || until == null) {
            one.show(request, 422, id, fields, wrong);
            return;
        }
        int held = acts.hold(request, id, reason, until);
        site.done(request, PATH + '/' + id, Told.of(site.phrases(request).say("requests.held", "number", held)));
    }

    private void lift(Context request, UUID id, Fields fields) {
        if (unsure(request, id, fields, "lift")) {
            return;
        }
        int lifted = acts.lift(request, id);
        site.done(request, PATH + '/' + id, Told.of(site.phrases(request).say("requests.lifted", "number", lifted)));
    }

    /** What cannot be undone asks first. */
    private boolean unsure(Context request, UUID id, Fields fields, String what) {
        return !Sure.said(site, request, fields, what, PATH + '/' + id);
    }

    private String say(Context request, String key) {
        return site.phrases(request).say(key);
    }

    /** One kind of list at a time: what waits, unless another is asked for. */
    private void page(Context request, int status, Fields fields, List<Violation> wrong) {
        var p = site.phrases(request);
        var paged = Paged.shown(request);
        var asked = Query.of(request).text("state");
        var shown = asked == null ? LISTS.get(0) : asked;
        if (!LISTS.contains(shown)) {
            throw BadInput.malformed("query");
        }
        var overseeing = site.oproep().backOffice().overseeing();
        var tabs = new ArrayList<Tab>();
        for (var list : LISTS) {
            tabs.add(new Tab(
                    p.say("requests.list." + list) + " (" + p.count(overseeing.total(listed(list))) + ')',
                    p.link(PATH + "?state=" + list),
                    list.equals(shown)));
        }
        var values = new HashMap<String, Object>();
        values.put(
                "form",
                Form.of(p, fields, "")
                        .labelled(Map.of("kind", p.say("privacy.kind"), "language", p.say("held.language")))
                        .with(wrong));
        values.put("tabs", tabs);
        values.put("shown", shown);
        boolean holds = shown.equals("HOLDS");
        values.put(
                "lines",
                holds ? List.of() : lines(answering().list(RequestState.valueOf(shown), paged.size(), paged.offset())));
        values.put("holds", holds ? answering().holds(paged.size(), paged.offset()) : List.of());
        var here = asked == null ? PATH : PATH + "?state=" + shown;
        values.put("pager", Pager.of(site, p, here, paged, listed(shown)));
        site.page(request, status, site.unlisted(p, p.say("requests.title"), here), "requests", values);
    }

    private static Listed listed(String list) {
        return Listed.valueOf(list.equals("HOLDS") ? list : "REQUESTS_" + list);
    }

    private List<Line> lines(List<PrivacyRequest> requests) {
        LocalDate today = site.oproep().today();
        return requests.stream()
                .map(request -> new Line(request, PrivacyViews.overdue(request, today)))
                .toList();
    }

    /** A request in the list. */
    record Line(PrivacyRequest request, boolean overdue) {}
}
