package nl.oproep.mail;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.mail.spi.Outbox;

/** The one door to the outbox. Nothing is sent from here: what is posted in a transaction goes out once that has committed (M1). */
public final class Mailroom {
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int TAG_LENGTH = 26;

    private final Outbox outbox;
    private final Ids ids;
    private final RandomGenerator random;
    private final Clock clock;
    private final Runnable bell;

    /**
     * The door to this outbox.
     *
     * @param bell rung after each commit that may have posted something, so that a sender need not poll
     */
    public Mailroom(Outbox outbox, Ids ids, RandomGenerator random, Clock clock, Runnable bell) {
        this.outbox = outbox;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
        this.bell = bell;
    }

    /** A delivery with its own key and tag, not yet posted. */
    public Delivery address(
            MailKind kind, UUID subject, EmailAddress recipient, Language language, Map<String, String> details) {
        return new Delivery(ids.next(), tag(), kind, subject, recipient, language, details, clock.instant());
    }

    /** Puts deliveries in the outbox, in the transaction that runs. */
    public void post(Delivery... deliveries) {
        outbox.add(List.of(deliveries));
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
