package nl.oproep.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.mail.spi.Transport;
import nl.oproep.mail.spi.Transport.Accepted;
import nl.oproep.mail.spi.Transport.OwnFault;
import nl.oproep.mail.spi.Transport.Refused;
import nl.oproep.mail.spi.Transport.TryLater;
import nl.oproep.mail.spi.Transport.Verdict;

/**
 * Handing copies of a {@link Circular} straight to the mail server, past the outbox (L2). It stands still while {@link Dispatching} does, and a fault of our own that is met here stops both (M2): the mail that met
 * it has to be put in the outbox, where it tries whether the fault is over.
 */
public final class Handing {
    private final Transport transport;
    private final Dispatching dispatching;
    private final Ids ids;

    public Handing(Transport transport, Dispatching dispatching, Ids ids) {
        this.transport = transport;
        this.dispatching = dispatching;
        this.ids = ids;
    }

    /** What became of one copy. */
    public enum Fate {
        /** A server took it. */
        TAKEN,
        /** Not now: it belongs in the outbox. */
        LATER,
        /** Never: it belongs on the operator's list. */
        REFUSED,
        /** Likewise, and because there is no such mailbox: the address is dead (M6). */
        DEAD
    }

    /**
     * A copy that was tried.
     *
     * @param delivery the key that its delivery gets, should it need one
     * @param reason why it was not taken, without addresses, or empty
     */
    public record Handed(UUID delivery, Copy copy, Fate fate, String reason) {}

    /** Why nothing goes out at the moment, or empty when all is well. */
    public Optional<Pause> pause() {
        return dispatching.pause();
    }

    /** Hands copies over, in order. What is missing at the end of the answer was not tried. Throws nothing for anything that a network or a server can do. */
    public List<Handed> hand(List<Copy> copies) {
        if (dispatching.pause().isPresent()) {
            return List.of();
        }
        var verdicts = transport.sendAll(copies);
        var handed = new ArrayList<Handed>(verdicts.size());
        for (int i = 0; i < verdicts.size(); i++) {
            handed.add(judged(copies.get(i), verdicts.get(i)));
        }
        return List.copyOf(handed);
    }

    private Handed judged(Copy copy, Verdict verdict) {
        var id = ids.next();
        if (verdict instanceof Accepted) {
            return new Handed(id, copy, Fate.TAKEN, "");
        }
        if (verdict instanceof TryLater later) {
            return new Handed(id, copy, Fate.LATER, later.reason());
        }
        if (verdict instanceof OwnFault fault) {
            dispatching.fault(id, fault.reason());
            return new Handed(id, copy, Fate.LATER, fault.reason());
        }
        var refused = (Refused) verdict;
        return new Handed(id, copy, refused.nobody() ? Fate.DEAD : Fate.REFUSED, refused.reason());
    }

    /** A delivery of a copy that was not taken, for {@link Mailroom#post} or {@link Mailroom#refused}: the same mail, tag and date. */
    public static Delivery delivery(
            Handed handed, MailKind kind, UUID subject, Language language, Map<String, String> details) {
        return new Delivery(
                handed.delivery(),
                handed.copy().tag(),
                kind,
                subject,
                handed.copy().recipient(),
                language,
                details,
                handed.copy().circular().date());
    }
}
