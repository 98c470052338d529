package nl.oproep.adapter.javalin;

/** A request for the operator's pages that the operator did not make. */
final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    private NotAllowed(int status) {
        super(String.valueOf(status), null, false, false);
        this.status = status;
    }

    /** Nobody we know. */
    static NotAllowed unknown() {
        return new NotAllowed(401);
    }

    /** The operator's browser, but on behalf of another site. */
    static NotAllowed foreign() {
        return new NotAllowed(403);
    }

    int status() {
        return status;
    }
}
