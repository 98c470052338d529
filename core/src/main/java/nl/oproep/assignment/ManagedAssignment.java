package nl.oproep.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the poster sees behind the manage link (P5), and the operator in the back office: everything but the poster's details, so that no page can show them by accident.
 *
 * @param reference what the public knows it by
 * @param version the version to change
 * @param state how far it is
 * @param outcome how it ended, or null
 * @param profile what is published
 * @param unreachable whether the poster's address was found dead (P6)
 * @param createdAt when it was supplied
 * @param publishedAt when it first stood on the board, or null
 * @param finishedAt when it ended, or null
 */
public record ManagedAssignment(
        Reference reference,
        long version,
        AssignmentState state,
        @Nullable Outcome outcome,
        Profile profile,
        boolean unreachable,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable Instant finishedAt) {

    static ManagedAssignment of(Assignment a) {
        return new ManagedAssignment(
                a.reference(),
                a.version(),
                a.state(),
                a.outcome(),
                a.profile(),
                a.unreachable(),
                a.createdAt(),
                a.publishedAt(),
                a.finishedAt());
    }
}
