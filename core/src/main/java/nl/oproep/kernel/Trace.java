package nl.oproep.kernel;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is held about a person. Hides itself wherever it is printed.
 *
 * @param key by which it is forgotten
 * @param since when it was supplied
 * @param ended when what it is kept for ended, or null while that goes on; may lie ahead
 * @param about what a mail is about, or null
 * @param content what it says, by the names that the contract gives it, for the person to read; what is absent is left out
 */
public record Trace(
        UUID key,
        Instant since,
        @Nullable Instant ended,
        @Nullable UUID about,
        Map<String, String> content) {

    public Trace {
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }

    @Override
    public String toString() {
        return "Trace[" + key + "]";
    }
}
