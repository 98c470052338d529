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
        var reference = Published.reference(request);
        var key = new Key(p.language(), reference.value());
        site.oproep()
                .board()
                .find(reference)
                .flatMap(entry -> site.kept().find(key, from(entry.version(), true, site.fresh(entry.publishedAt()))))
                .orElseGet(() -> read(request, p, key))
                .send(request);
    }

    private Rendered read(Context request, Phrases p, Key key) {
        var assignment = Published.of(site, request);
        boolean respondable = assignment.respondable(site.oproep().today());
        boolean fresh = site.fresh(assignment.publishedAt());
        return site.kept()
                .get(
                        key,
                        from(assignment.version(), respondable, fresh),
                        () -> new Rendered(Site.HTML, page(p, assignment, respondable, fresh)));
    }

    /** What a page is made from. */
    private static Object from(long version, boolean respondable, boolean fresh) {
        return List.of(version, respondable, fresh);
    }

    private byte[] page(Phrases p, PublishedAssignment assignment, boolean respondable, boolean fresh) {
        var frame = site.indexed(p, assignment.profile().title(), "/oproepen/" + assignment.reference());
        return site.render(
                frame, "assignment", Map.of("assignment", assignment, "respondable", respondable, "fresh", fresh));
    }

    /** An assignment's page in one language. */
    private record Key(Language language, String reference) {}
}
