package nl.oproep.mail;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.mail.spi.Outbox;

/** The one door to the outbox. Nothing is sent from here: what is posted in a transaction goes out once that has committed (M1). */
public final class Mailroom {
    /** What tags are written in: letters and digits that nobody mixes up. */
    public static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int TAG_LENGTH = 26;

    private final Outbox outbox;
    private final Ids ids;
    private final RandomGenerator random;
    private final Clock clock;
    private final Runnable bell;
    private final Network network;

    /**
     * The door to this outbox.
     *
     * @param network whose base URL a delivery keeps, so that a repeat has the same links though the site has moved (M2)
     * @param bell rung after each commit that may have posted something, so that a sender need not poll
     */
    public Mailroom(Outbox outbox, Ids ids, RandomGenerator random, Clock clock, Network network, Runnable bell) {
        this.outbox = outbox;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
        this.network = network;
        this.bell = bell;
    }

    /** A delivery with its own key and tag, not yet posted. */
    public Delivery address(
            MailKind kind, UUID subject, EmailAddress recipient, Language language, Map<String, String> details) {
        var kept = new HashMap<>(details);
        kept.put(Delivery.BASE, network.baseUrl().toString());
        return new Delivery(ids.next(), tag(), kind, subject, recipient, language, kept, clock.instant());
    }

    /** Puts deliveries in the outbox, in the transaction that runs. */
    public void post(Delivery... deliveries) {
        outbox.add(List.of(deliveries));
    }

    /** Puts deliveries that a server refused for good on the operator's list, each with the reason beside it, in the transaction that runs. */
    public void refused(Map<Delivery, String> reasons) {
        if (!reasons.isEmpty()) {
            outbox.addFailed(reasons);
        }
    }

    /** Tells whoever sends that something was posted; call it after the commit. */
    public void ring() {
        bell.run();
    }

    /** A new {@link Mail#tag()}: 130 random bits in letters that survive any mail system's change of case. */
    public String tag() {
        var bytes = new byte[TAG_LENGTH];
        random.nextBytes(bytes);
        var tag = new StringBuilder(TAG_LENGTH);
        for (var b : bytes) {
            tag.append(ALPHABET.charAt(b & 31));
        }
        return tag.toString();
    }
}
