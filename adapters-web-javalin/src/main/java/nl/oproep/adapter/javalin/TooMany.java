package nl.oproep.adapter.javalin;

import java.time.Duration;

/** A client, an address or an assignment is over its limit (R10). */
final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Duration wait;

    TooMany(Duration wait) {
        super("429");
        this.wait = wait;
    }

    /** Whole seconds until a next try may succeed, at least one. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** The same in minutes, for people. */
    long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
