package nl.oproep.newsletter;

import java.time.Instant;
import java.util.UUID;
import nl.oproep.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A newsletter, which never changes once it is composed (L4). Whoever reads a language that it has not, gets the other one.
 *
 * @param id the key
 * @param dutch what it says in Dutch, or null
 * @param english what it says in English, or null; one of the two is there
 * @param createdAt when it was composed
 * @param issue as which it is sent to the members, or null until it is
 */
public record Newsletter(
        UUID id,
        @Nullable News dutch,
        @Nullable News english,
        Instant createdAt,
        @Nullable UUID issue) {

    public Newsletter {
        if (dutch == null && english == null) {
            throw new IllegalArgumentException("a newsletter says something in one language at least");
        }
    }

    /** What it says to a reader of this language. */
    public News in(Language language) {
        var asked = language == Language.EN ? english : dutch;
        var other = language == Language.EN ? dutch : english;
        if (asked != null) {
            return asked;
        }
        if (other == null) {
            throw new IllegalStateException("a newsletter says something");
        }
        return other;
    }

    @Override
    public String toString() {
        return "Newsletter[" + id + "]";
    }
}
