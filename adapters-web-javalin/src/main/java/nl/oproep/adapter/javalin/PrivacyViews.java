package nl.oproep.adapter.javalin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Expiry;
import nl.oproep.privacy.Decision;
import nl.oproep.privacy.Dossier;
import nl.oproep.privacy.Hold;
import nl.oproep.privacy.Place;
import nl.oproep.privacy.PrivacyRequest;
import nl.oproep.privacy.PrivacyWording;
import nl.oproep.privacy.Recipient;
import nl.oproep.privacy.RegisterLine;
import nl.oproep.privacy.RequestState;
import nl.oproep.privacy.Swept;
import org.jspecify.annotations.Nullable;

/** What the JSON API says about personal data. */
final class PrivacyViews {
    private PrivacyViews() {}

    /** Everything that is held about somebody, with what it is for. */
    static Map<String, @Nullable Object> dossier(Dossier dossier, Site site, Phrases p) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("network", site.oproep().network().name());
        view.put("email", dossier.request().address().value());
        view.put("requestedAt", dossier.request().requestedAt().toString());
        view.put("madeAt", site.clock().instant().toString());
        view.put("categories", categories(dossier, site, p));
        view.put(
                "recipients",
                dossier.recipients().stream().map(PrivacyViews::recipient).toList());
        view.put("rights", p.say("privacy.rights"));
        return view;
    }

    private static List<Map<String, @Nullable Object>> categories(Dossier dossier, Site site, Phrases p) {
        var wording = PrivacyWording.in(p.language(), site.oproep().network().timeZone());
        var lines = new LinkedHashMap<DataCategory, RegisterLine>();
        site.oproep().privacy().inventory().register(p.language()).forEach(line -> lines.put(line.category(), line));
        var views = new ArrayList<Map<String, @Nullable Object>>();
        for (var decision : dossier.decisions()) {
            var view = decision(decision, "erasable", wording.foretold(decision));
            var line = lines.get(decision.category());
            if (line != null) {
                view.putAll(purpose(line));
            }
            view.put(
                    "items",
                    dossier.items().stream()
                            .filter(item -> item.category() == decision.category())
                            .map(item -> Map.of(
                                    "since", item.trace().since().toString(),
                                    "content", HeldContent.data(item.trace().content())))
                            .toList());
            views.add(view);
        }
        return views;
    }

    private static Map<String, @Nullable Object> purpose(RegisterLine line) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("title", line.title());
        view.put("purpose", line.purpose());
        view.put("ground", line.ground());
        view.put("recipients", line.recipients());
        view.put("retention", line.retention());
        return view;
    }

    /** What was erased, or could be, with the three conditions by number and in words. */
    static Map<String, @Nullable Object> decision(Decision decision, String what, List<String> answer) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("category", decision.category().name());
        view.put("present", decision.present());
        view.put(what, decision.erased());
        view.put("kept", decision.kept().stream().map(PrivacyViews::kept).toList());
        view.put("answer", answer);
        return view;
    }

    private static Map<String, @Nullable Object> kept(Decision.Kept kept) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("number", kept.number());
        view.put("mayBeRemoved", kept.removable());
        view.put("purposeLapsed", kept.lapsed());
        view.put("reason", kept.reason());
        view.put("until", kept.until() == null ? null : kept.until().toString());
        return view;
    }

    private static Map<String, @Nullable Object> recipient(Recipient recipient) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("receipt", recipient.receipt());
        view.put("assignment", recipient.assignment());
        view.put("organisation", recipient.organisation());
        view.put("contact", recipient.contact());
        view.put("email", recipient.email().value());
        return view;
    }

    /** A request as the operator lists it. */
    static Map<String, @Nullable Object> request(PrivacyRequest request, LocalDate today) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("id", request.id().toString());
        view.put("kind", request.kind().name());
        view.put("email", request.address().value());
        view.put("language", request.language().code());
        view.put("state", request.state().name());
        view.put("asksRecipients", request.asksRecipients());
        view.put("showsRecipients", request.showsRecipients());
        view.put("requestedAt", request.requestedAt().toString());
        view.put("dueOn", request.dueOn().toString());
        view.put("overdue", overdue(request, today));
        view.put(
                "answeredAt",
                request.answeredAt() == null ? null : request.answeredAt().toString());
        return view;
    }

    static boolean overdue(PrivacyRequest request, LocalDate today) {
        return request.state() == RequestState.OPEN && request.dueOn().isBefore(today);
    }

    static Map<String, @Nullable Object> hold(Hold hold) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("subject", hold.subject().toString());
        view.put("reason", hold.reason());
        view.put("placedAt", hold.placedAt().toString());
        view.put("until", hold.until().toString());
        return view;
    }

    /** Counts by category and reason, in their order. */
    static List<Map<String, @Nullable Object>> counts(Swept swept) {
        var views = new ArrayList<Map<String, @Nullable Object>>();
        for (var rule : Expiry.values()) {
            var count = swept.counts().get(rule);
            if (count != null) {
                var view = new LinkedHashMap<String, @Nullable Object>();
                view.put("category", rule.category().name());
                view.put("reason", rule.name());
                view.put("count", count);
                views.add(view);
            }
        }
        return views;
    }

    /** A line of the register of processing. */
    static Map<String, @Nullable Object> line(RegisterLine line) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("category", line.category().name());
        view.putAll(purpose(line));
        view.put("subjects", line.subjects());
        view.put("places", line.places().stream().map(PrivacyViews::place).toList());
        return view;
    }

    private static Map<String, @Nullable Object> place(Place place) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("kind", place.kind().name());
        view.put("name", place.name());
        return view;
    }
}
