package nl.oproep.adapter.javalin;

/** A request that cannot be read at all; says to the client what to change, and never what the request contained. */
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String key;

    private BadInput(int status, String key) {
        super(status + " " + key);
        this.status = status;
        this.key = key;
    }

    /** Not well formed: the text under {@code key} says why. */
    static BadInput malformed(String key) {
        return new BadInput(400, key);
    }

    /** More than this site takes. */
    static BadInput tooLarge(String key) {
        return new BadInput(413, key);
    }

    /** In a form that this site does not read. */
    static BadInput unsupported(String key) {
        return new BadInput(415, key);
    }

    /** It came too slowly. */
    static BadInput slow() {
        return new BadInput(408, "slow");
    }

    /** Not at this moment; a later try may succeed. */
    static BadInput busy() {
        return new BadInput(503, "busy");
    }

    int status() {
        return status;
    }

    /** Names the text in {@code messages_*.properties}. */
    String key() {
        return "fault." + key;
    }
}
