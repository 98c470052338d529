package nl.oproep.adapter.javalin;

import nl.oproep.assignment.PublishedAssignment;
import nl.oproep.assignment.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What decides how a published assignment looks now; pages made at the same standing are the same.
 *
 * @param version of the assignment
 * @param respondable whether one can respond today
 * @param fresh whether it counts as new today
 */
record Standing(long version, boolean respondable, boolean fresh) {

    static Standing of(Site site, PublishedAssignment assignment) {
        return new Standing(
                assignment.version(),
                assignment.respondable(site.oproep().today()),
                site.fresh(assignment.publishedAt()));
    }

    /** As the board in memory knows it, without asking the store; null when it does not, and the store must be asked. */
    static @Nullable Standing onTheBoard(Site site, Reference reference) {
        return site.oproep()
                .board()
                .find(reference)
                .map(entry -> new Standing(entry.version(), true, site.fresh(entry.publishedAt())))
                .orElse(null);
    }
}
