package nl.oproep.adapter.javalin;

/** A private link opens nothing: it is unknown, used, revoked or expired, and these are not told apart (V10). */
final class DeadLink extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeadLink() {
        super("404", null, false, false);
    }
}
