package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import nl.oproep.assignment.PublishedAssignment;
import nl.oproep.kernel.Language;

/** {@code /oproepen/{reference}}: one assignment exactly as supplied, with the plain warning before one responds (R7). */
final class AssignmentPages {
    private final Site site;

    AssignmentPages(Site site) {
        this.site = site;
    }

    void show(Context request) {
        var p = site.phrases(request);
        var assignment = Published.of(site, request);
        var today = site.oproep().today();
        boolean respondable = assignment.respondable(today);
        boolean fresh = site.fresh(assignment.publishedAt());
        var key = new Key(p.language(), assignment.reference().value());
        site.kept()
                .get(
                        key,
                        List.of(assignment.version(), respondable, fresh),
                        () -> new Rendered(Site.HTML, page(p, assignment, respondable, fresh)))
                .send(request);
    }

    private byte[] page(Phrases p, PublishedAssignment assignment, boolean respondable, boolean fresh) {
        var frame = site.indexed(p, assignment.profile().title(), "/oproepen/" + assignment.reference());
        return site.render(
                frame, "assignment", Map.of("assignment", assignment, "respondable", respondable, "fresh", fresh));
    }

    /** An assignment's page in one language. */
    private record Key(Language language, String reference) {}
}
