package nl.oproep.procedure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the responders of a procedure have been told of its updates (O3, O4).
 *
 * @param made the number of the latest update, 0 for none
 * @param told the number of the latest update that is in the outbox for every responder, 0 for none
 * @param current the number of the update that {@code reached} is about, 0 for none
 * @param reached the last responder whose mail about it is in the outbox, or null when it has not begun
 * @param ending whether the latest update is the final one; after it there is none
 * @param finalUpdateAt when the final update was in the outbox for every responder, or null; what is kept of the procedure is counted from here (V2)
 */
public record Telling(
        int made,
        int told,
        int current,
        @Nullable Position reached,
        boolean ending,
        @Nullable Instant finalUpdateAt) {

    static final Telling NOTHING = new Telling(0, 0, 0, null, false, null);

    public Telling {
        if (told < 0 || told > made || current < 0 || current > made) {
            throw new IllegalArgumentException("only updates that were made can be told");
        }
        if (finalUpdateAt != null && !(ending && told == made)) {
            throw new IllegalArgumentException("a final update is told when all of it is");
        }
    }

    /** Whether everybody has been told all there is. */
    public boolean done() {
        return told == made;
    }

    /** With one more update, which supersedes what was not told yet. */
    Telling andThen(Update next) {
        if (ending) {
            throw new IllegalStateException("nothing follows a final update (O4)");
        }
        return new Telling(made + 1, told, current, reached, next.ends(), null);
    }

    /** Who was told the latest update last; null when nobody was. */
    @Nullable Position position() {
        return current == made ? reached : null;
    }

    /** The latest update has come as far as this responder. */
    Telling reaching(Position last) {
        return new Telling(made, told, made, last, ending, null);
    }

    /** The latest update is in the outbox for everybody. */
    Telling complete(Instant now) {
        return new Telling(made, made, made, null, ending, ending ? now : null);
    }
}
