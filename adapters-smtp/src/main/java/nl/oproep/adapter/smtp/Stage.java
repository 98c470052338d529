package nl.oproep.adapter.smtp;

/** How far a conversation with a mail server has come. */
enum Stage {
    CONNECT("connecting"),
    TLS("TLS"),
    GREETING("its greeting"),
    HELLO("EHLO"),
    AUTH("AUTH"),
    MAIL("MAIL FROM"),
    RCPT("RCPT TO"),
    DATA("DATA"),
    CONTENT("the content"),
    DOT("the final dot");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /** Whether there is a session with the server, so that what goes wrong is about a mail. */
    boolean inSession() {
        return compareTo(MAIL) >= 0;
    }

    @Override
    public String toString() {
        return words;
    }
}
