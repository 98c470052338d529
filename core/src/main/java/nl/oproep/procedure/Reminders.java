package nl.oproep.procedure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often the poster of a procedure was reminded (O2).
 *
 * @param closedAt since when no response comes in any more, or null while one can respond
 * @param sent how many reminders went out since then, or since the last report
 * @param remindedAt when the last one of them did, or null
 * @param silentSince since when only the operator can do anything, or null; such a procedure is on the operator's list
 */
public record Reminders(
        @Nullable Instant closedAt,
        int sent,
        @Nullable Instant remindedAt,
        @Nullable Instant silentSince) {

    static final Reminders NONE = new Reminders(null, 0, null, null);

    public Reminders {
        if (sent < 0) {
            throw new IllegalArgumentException("reminders are counted from 0, not " + sent);
        }
    }

    /** Begun anew, since the poster told something. */
    Reminders anew() {
        return new Reminders(closedAt, 0, null, null);
    }
}
