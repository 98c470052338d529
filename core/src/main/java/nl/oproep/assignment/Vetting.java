package nl.oproep.assignment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.oproep.assignment.spi.Assignments;
import nl.oproep.kernel.Violation;

/** Looks whether a text about an assignment gives its poster away, without showing the poster to whoever asks (P3, P4). */
public final class Vetting {
    private final Assignments assignments;
    private final Screening screening;

    public Vetting(Assignments assignments, Screening screening) {
        this.assignments = assignments;
        this.screening = screening;
    }

    /**
     * What in the text gives the poster away, each quoted at {@code field}; empty when nothing does, and when there is no such assignment.
     *
     * @param confirmed as in {@link PostAssignment}
     */
    public List<Violation> check(UUID assignment, String field, String text, boolean confirmed) {
        return assignments
                .find(assignment)
                .map(a -> screening.giveaways(a.poster(), Map.of(field, text), confirmed))
                .orElse(List.of());
    }
}
