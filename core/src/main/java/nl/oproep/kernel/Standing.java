package nl.oproep.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How something that is still present stands against the other two conditions for erasing it (V3).
 *
 * @param removable whether it may be removed: no law says that it must be kept
 * @param lapsed whether its purpose has lapsed
 * @param reason why it stays, as a key of a text; null when it may go
 * @param until when that ends, or null when that is not known yet
 */
public record Standing(
        boolean removable,
        boolean lapsed,
        @Nullable String reason,
        @Nullable Instant until) {

    /** Both conditions are met. */
    public static final Standing ERASABLE = new Standing(true, true, null, null);

    /** It may not be removed, by law. */
    public static Standing required(String reason, @Nullable Instant until) {
        return new Standing(false, true, reason, until);
    }

    /** What it is kept for still goes on. */
    public static Standing needed(String reason, @Nullable Instant until) {
        return new Standing(true, false, reason, until);
    }

    /** Whether both conditions are met. */
    public boolean erasable() {
        return removable && lapsed;
    }
}
