package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.util.Map;
import nl.oproep.kernel.Language;
import nl.oproep.terms.Agreement;

/** {@code /werkafspraken}: the working agreements in force, and every older version (V6). */
final class TermsPages {
    private final Site site;

    TermsPages(Site site) {
        this.site = site;
    }

    void current(Context request) {
        show(request, site.oproep().agreements().current(), "/werkafspraken");
    }

    void version(Context request) {
        var version = request.pathParam("version");
        show(
                request,
                site.oproep().agreements().find(version).orElseThrow(Absent::unknown),
                "/werkafspraken/" + version);
    }

    private void show(Context request, Agreement agreement, String here) {
        var p = site.phrases(request);
        var key = new Key(p.language(), here);
        site.kept()
                .get(key, site.oproep().today(), () -> new Rendered(Site.HTML, page(p, agreement, here)))
                .send(request);
    }

    private byte[] page(Phrases p, Agreement agreement, String here) {
        var agreements = site.oproep().agreements();
        return site.render(
                site.indexed(p, p.say("terms.title"), here),
                "terms",
                Map.of(
                        "agreement", agreement,
                        "versions", agreements.all(),
                        "paragraphs", Paragraph.of(agreement.text(p.language())),
                        "current",
                                agreement.version().equals(agreements.current().version()),
                        "dutchOnly", p.english() && !agreement.texts().containsKey(Language.EN)));
    }

    /** A version's page in one language. */
    private record Key(Language language, String here) {}
}
