package nl.oproep.adapter.smtp;

import org.jspecify.annotations.Nullable;

/** A conversation that ended before the server had decided on the mail. */
final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Reply last;

    /**
     * @param last where it ended, and the last thing the server said there
     * @param cause what broke, or null when the server's words were the reason
     */
    Broken(Reply last, @Nullable Throwable cause) {
        super("broken at " + last.stage(), cause);
        this.last = last;
    }

    Reply last() {
        return last;
    }
}
