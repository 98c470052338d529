package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
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
        var publication = site.oproep().publications().find(reference(request));
        if (publication instanceof Publication.Found found) {
            return found.assignment();
        }
        throw publication instanceof Publication.Gone ? Absent.gone() : Absent.unknown();
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
