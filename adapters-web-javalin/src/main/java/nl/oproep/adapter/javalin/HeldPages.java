package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.oproep.privacy.Decision;
import nl.oproep.privacy.Dossier;
import nl.oproep.privacy.Requesting;

/** {@code /gegevens/{token}}: what is held about somebody, behind the link that went to their address; to read, to take along, and to have erased in two steps (V3, V8). Looking changes nothing. A link that was used, has expired, or belongs elsewhere answers as one that never was (V10). */
final class HeldPages {
    static final String COPY = "/kopie.json";

    private final Site site;
    private final Json json;

    HeldPages(Site site, Json json) {
        this.site = site;
        this.json = json;
    }

    void show(Context request) {
        page(request, dossier(request), "");
    }

    /** The same for programs, to take along (GDPR 15(3) and 20). */
    void copy(Context request) {
        var dossier = dossier(request);
        request.header("Content-Disposition", "attachment; filename=\"gegevens.json\"");
        json.send(request, 200, PrivacyViews.dossier(dossier, site, site.phrases(request)));
    }

    void act(Context request) throws IOException {
        try (var incoming = site.intake().form(request)) {
            boolean tell = incoming.fields().has("tellRecipients", "true");
            switch (incoming.fields().shown("action")) {
                case "ask" -> sure(request);
                case "erase" -> erase(request, tell);
                case "recipients" -> recipients(request);
                default -> {
                    dossier(request);
                    throw BadInput.malformed("action");
                }
            }
        }
    }

    private void sure(Context request) {
        var p = site.phrases(request);
        var dossier = dossier(request);
        var path = path(request);
        site.page(
                request,
                200,
                site.unlisted(p, p.say("privacy.sure.title"), path),
                "privacysure",
                Map.of(
                        "path",
                        path,
                        "decided",
                        Held.foretold(dossier.decisions(), site, p),
                        "mayTell",
                        dossier.mayHaveToldRecipients()));
    }

    private void erase(Context request, boolean tell) {
        var p = site.phrases(request);
        List<Decision> decisions =
                requesting().erase(ManagePages.token(request), tell).orElseThrow(DeadLink::new);
        site.page(
                request,
                200,
                site.unlisted(p, p.say("privacy.erased.title"), PrivacyPages.PATH),
                "privacyerased",
                Map.of("decided", Held.decided(decisions, site, p)));
    }

    private void recipients(Context request) {
        if (!requesting().askRecipients(ManagePages.token(request))) {
            throw new DeadLink();
        }
        var dossier = dossier(request);
        var p = site.phrases(request);
        page(
                request,
                dossier,
                p.say(dossier.request().showsRecipients() ? "privacy.recipientsShown" : "privacy.recipientsAsked"));
    }

    private void page(Context request, Dossier dossier, String done) {
        var p = site.phrases(request);
        var path = path(request);
        site.page(
                request,
                200,
                site.unlisted(p, p.say("privacy.held.title"), path),
                "privacyheld",
                Map.of("path", path, "dossier", dossier, "categories", Held.of(dossier, site, p), "done", done));
    }

    private Requesting requesting() {
        return site.oproep().privacy().requesting();
    }

    private Dossier dossier(Context request) {
        return requesting().open(ManagePages.token(request)).orElseThrow(DeadLink::new);
    }

    private static String path(Context request) {
        return PrivacyPages.PATH + '/' + URLEncoder.encode(request.pathParam("token"), StandardCharsets.UTF_8);
    }
}
