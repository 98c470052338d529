package nl.oproep.inbound;

import java.util.Optional;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Network;

/** Whether a mail goes in a circle: it bears our mark, or has passed too many servers, or was sent from an address of ours. */
final class Loops {
    /** On all that we pass on. */
    static final String MARK = "X-Loop";

    /** What mail servers themselves take for a circle. */
    private static final int MOST_SERVERS = 50;

    private final Network network;

    Loops(Network network) {
        this.network = network;
    }

    boolean is(IncomingMail mail) {
        return mail.headers(MARK).anyMatch(mark -> mark.strip().equalsIgnoreCase(network.bounceDomain()))
                || mail.headers("Received").count() > MOST_SERVERS
                || isOurs(mail.returnPath());
    }

    boolean isOurs(String sender) {
        Optional<EmailAddress> address = EmailAddress.parse(sender.strip());
        return address.filter(a -> a.equals(network.from())
                        || a.equals(network.mailbox())
                        || a.domain().equalsIgnoreCase(network.bounceDomain()))
                .isPresent();
    }
}
