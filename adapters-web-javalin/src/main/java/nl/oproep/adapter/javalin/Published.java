package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.util.List;
import nl.oproep.assignment.Publication;
import nl.oproep.assignment.PublishedAssignment;
import nl.oproep.assignment.Reference;

/** Finds the assignment that a path names. */
final class Published {
    private Published() {}

    /**
     * The assignment under {@code {reference}}.
     *
     * @throws Absent when there is none, or it is gone
     */
    static PublishedAssignment of(Site site, Context request) {
        return of(site, reference(request));
    }

    private static PublishedAssignment of(Site site, Reference reference) {
        var publication = site.oproep().publications().find(reference);
        if (publication instanceof Publication.Found found) {
            return found.assignment();
        }
        throw publication instanceof Publication.Gone ? Absent.gone() : Absent.unknown();
    }

    /** Sends what was kept under this key, when the board in memory says that nothing has changed; otherwise asks the store, and makes it anew when needed. */
    static void send(Site site, Context request, Object key, Page page) {
        send(site, request, key, List.of(), page);
    }

    /** Likewise, for a page that shows more than the assignment; it is used again as long as that stays equal, too. */
    static void send(Site site, Context request, Object key, List<?> beside, Page page) {
        var reference = reference(request);
        var standing = Standing.onTheBoard(site, reference);
        var kept = standing == null ? null : site.kept().find(key, new From(standing, beside));
        if (kept == null) {
            var assignment = known(site, reference, key);
            var now = Standing.of(site, assignment);
            kept = site.kept().get(key, new From(now, beside), () -> page.make(assignment, now));
        }
        kept.send(request);
    }

    /** What is not there any more is not kept either. */
    private static PublishedAssignment known(Site site, Reference reference, Object key) {
        try {
            return of(site, reference);
        } catch (Absent e) {
            site.kept().forget(key);
            throw e;
        }
    }

    /** What a page was made from. */
    private record From(Standing standing, List<?> beside) {}

    /** Makes a page of an assignment. */
    @FunctionalInterface
    interface Page {
        Rendered make(PublishedAssignment assignment, Standing standing);
    }

    /**
     * The reference in the path.
     *
     * @throws Absent when it cannot be one
     */
    static Reference reference(Context request) {
        return Reference.parse(request.pathParam("reference")).orElseThrow(Absent::unknown);
    }
}
