package nl.oproep.procedure;

import java.time.Instant;
import java.util.UUID;
import nl.oproep.assignment.Outcome;
import nl.oproep.assignment.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What all responders of an assignment are told once: a new stage, or how it ended (O3, O4). Never changes, so that a mail about it is the same at every try (M2).
 *
 * @param assignment the key of the assignment
 * @param number counts from 1 for each assignment
 * @param reference what the public knows the assignment by
 * @param title of the assignment at that moment
 * @param stage not null exactly when there is no outcome
 * @param outcome not null for the final update
 * @param text what the poster adds, or null
 * @param via how the report came in
 * @param madeAt when
 */
public record Update(
        UUID assignment,
        int number,
        Reference reference,
        String title,
        @Nullable Stage stage,
        @Nullable Outcome outcome,
        @Nullable String text,
        ReportedVia via,
        Instant madeAt) {

    public Update {
        if ((stage == null) == (outcome == null)) {
            throw new IllegalArgumentException("an update tells either a stage or an outcome");
        }
    }

    /** Whether it is the last one of its procedure (O4). */
    public boolean ends() {
        return outcome != null;
    }

    @Override
    public String toString() {
        return "Update[" + reference + " number " + number + "]";
    }
}
