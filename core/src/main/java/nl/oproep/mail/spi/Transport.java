package nl.oproep.mail.spi;

import nl.oproep.mail.Mail;

/**
 * How mails travel. One recipient per transaction with a server (R4). Equal mails become equal bytes (M2). Safe for many threads; keeps connections if that helps; never waits without a time
 * limit. Reasons name server, reply code and enhanced status, with every address removed.
 */
public interface Transport extends AutoCloseable {

    /** Hands one mail to a server and returns what the server said. Throws nothing for anything that a network or a server can do. */
    Verdict send(Mail mail);

    @Override
    void close();

    /** What a server said. */
    sealed interface Verdict permits Accepted, TryLater, Refused, OwnFault {}

    /** The server has taken it over. */
    record Accepted() implements Verdict {}

    /** Not now: a 4xx, a lost or refused connection, silence. */
    record TryLater(String reason) implements Verdict {}

    /** Not this mail, ever: a 5xx about this sender, recipient or content, or a mail that cannot be made into bytes. */
    record Refused(String reason) implements Verdict {}

    /** No mail at all, until somebody repairs our own set-up: authentication, certificate, relaying denied, unknown host (M2). */
    record OwnFault(String reason) implements Verdict {}
}
