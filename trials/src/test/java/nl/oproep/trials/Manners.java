package nl.oproep.trials;

/** How a mail server behaves. */
@FunctionalInterface
interface Manners {
    /** Says nothing and closes the connection; at {@code DOT} the mail has arrived all the same. */
    String DROP = "drop";

    /** Says nothing and keeps the connection open. */
    String SILENCE = "silence";

    /** What a server says when all is well, whatever the stage. */
    String OK = "ok";

    /** Accepts everything. */
    Manners POLITE = (stage, about) -> OK;

    /**
     * The reply.
     *
     * @param about the recipient from {@code RCPT} on, {@code user:password} at {@code AUTH}, the sender at {@code MAIL}
     * @return a reply line, or one of the words above
     */
    String at(Stage stage, String about);
}
