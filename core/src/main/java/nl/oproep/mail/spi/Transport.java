package nl.oproep.mail.spi;

import java.util.ArrayList;
import java.util.List;
import nl.oproep.mail.Copy;
import nl.oproep.mail.Mail;

/**
 * How mails travel. One recipient per transaction with a server (R4). Equal mails become equal bytes (M2). Safe for many threads; keeps connections if that helps; never waits without a time
 * limit. Reasons name server, reply code and enhanced status, with every address removed.
 */
public interface Transport extends AutoCloseable {

    /** Hands one mail to a server and returns what the server said. Throws nothing for anything that a network or a server can do. */
    Verdict send(Mail mail);

    /**
     * Hands over copies of circulars, each as a mail of its own, in order; every copy becomes the same bytes as its {@link Copy#mail}.
     *
     * @return what the server said, copy by copy; what is missing at the end was not tried, because it was of no use
     */
    default List<Verdict> sendAll(List<Copy> copies) {
        var verdicts = new ArrayList<Verdict>(copies.size());
        for (var copy : copies) {
            var verdict = send(copy.mail());
            verdicts.add(verdict);
            if (verdict instanceof OwnFault) {
                break;
            }
        }
        return verdicts;
    }

    @Override
    void close();

    /** What a server said. */
    sealed interface Verdict permits Accepted, TryLater, Refused, OwnFault {}

    /** The server has taken it over. */
    record Accepted() implements Verdict {}

    /** Not now: a 4xx, a lost or refused connection, silence. */
    record TryLater(String reason) implements Verdict {}

    /**
     * Not this mail, ever: a 5xx about this sender, recipient or content, or a mail that cannot be made into bytes.
     *
     * @param nobody whether the reason is that there is no such mailbox, now or ever (M6)
     */
    record Refused(String reason, boolean nobody) implements Verdict {

        /** Refused for any other reason. */
        public Refused(String reason) {
            this(reason, false);
        }
    }

    /** No mail at all, until somebody repairs our own set-up: authentication, certificate, relaying denied, unknown host (M2). */
    record OwnFault(String reason) implements Verdict {}
}
