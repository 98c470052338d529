package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.oproep.kernel.Violation;
import nl.oproep.operator.Noted;
import nl.oproep.privacy.Dossier;
import nl.oproep.privacy.RecipientsOnAccess;
import nl.oproep.privacy.TellingRecipients;

/** One request about personal data, as the operator opens it: what is held, what erasing would do, and the acts. */
final class RequestPage {
    private static final int NOTES = 20;

    private final Site site;

    RequestPage(Site site) {
        this.site = site;
    }

    void show(Context request, int status, UUID id, Fields fields, List<Violation> wrong) {
        page(request, status, id, form(site.phrases(request), fields).with(wrong));
    }

    private static Form form(Phrases p, Fields fields) {
        return Form.of(p, fields, "")
                .labelled(Map.of("reason", p.say("requests.reason"), "until", p.say("requests.until")));
    }

    private void page(Context request, int status, UUID id, Form form) {
        var dossier = site.oproep().privacy().answering().open(id).orElseThrow(Absent::unknown);
        var p = site.phrases(request);
        var policies = site.oproep().privacy().policies();
        var path = RequestPages.PATH + '/' + id;
        var values = new HashMap<String, Object>();
        values.put("form", form);
        values.put("path", path);
        values.put("dossier", dossier);
        values.put(
                "overdue", PrivacyViews.overdue(dossier.request(), site.oproep().today()));
        values.put("categories", Held.of(dossier, site, p));
        values.put("decided", Held.foretold(dossier.decisions(), site, p));
        values.put("mayShow", policies.recipients() != RecipientsOnAccess.CATEGORIES_ONLY);
        values.put("mayTell", policies.telling() == TellingRecipients.ON_REQUEST);
        values.put("held", held(dossier));
        values.put("notes", notes(id, p));
        var title = p.say("requests.of." + dossier.request().kind());
        site.page(request, status, site.unlisted(p, title, path), "request", values);
    }

    private static boolean held(Dossier dossier) {
        return dossier.items().stream()
                .anyMatch(item -> "hold".equals(item.standing().reason()));
    }

    private List<String> notes(UUID id, Phrases p) {
        return site.oproep().backOffice().noting().about(id.toString(), NOTES).stream()
                .map(note -> p.moment(note.at()) + " · " + act(note, p))
                .toList();
    }

    private static String act(Noted note, Phrases p) {
        return p.knows("act." + note.act()) ? p.say("act." + note.act()) : note.act();
    }
}
