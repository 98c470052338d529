package nl.oproep.trials;

/** Where in a conversation the mail server is asked what to say; {@code DOT} is after the mail's last line. */
enum Stage {
    GREETING,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    DOT
}
