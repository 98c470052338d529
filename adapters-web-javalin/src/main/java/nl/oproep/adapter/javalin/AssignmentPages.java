package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
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
        Published.send(
                site,
                request,
                new Key(p.language(), request.pathParam("reference")),
                (assignment, standing) -> new Rendered(Site.HTML, page(p, assignment, standing)));
    }

    private byte[] page(Phrases p, PublishedAssignment assignment, Standing standing) {
        var frame = site.indexed(p, assignment.profile().title(), "/oproepen/" + assignment.reference());
        return site.render(
                frame,
                "assignment",
                Map.of(
                        "assignment", assignment,
                        "respondable", standing.respondable(),
                        "fresh", standing.fresh()));
    }

    /** An assignment's page in one language. */
    private record Key(Language language, String reference) {}
}
