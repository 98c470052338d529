package nl.oproep.mail;

import java.time.Instant;
import nl.oproep.kernel.EmailAddress;

/**
 * A letter in its envelope, for exactly one recipient (R4).
 *
 * <p>A repeat of it is equal in everything: the transport makes the same bytes of it, boundary included, which follows from {@code tag} (M2).
 *
 * @param tag random, the only identifier in the mail: Message-ID, boundary and envelope sender follow from it
 * @param date the Date header: when the mail was put in the outbox
 * @param from the network's address
 * @param envelopeSender where bounces go, with the tag in it (VERP)
 * @param messageIdDomain the right side of the Message-ID
 * @param recipient the only one
 * @param letter what it says
 */
public record Mail(
        String tag,
        Instant date,
        EmailAddress from,
        EmailAddress envelopeSender,
        String messageIdDomain,
        EmailAddress recipient,
        Letter letter) {

    /** The Message-ID header, angle brackets included (RFC 5322). */
    public String messageId() {
        return '<' + tag + '@' + messageIdDomain + '>';
    }

    @Override
    public String toString() {
        return "Mail[hidden]";
    }
}
