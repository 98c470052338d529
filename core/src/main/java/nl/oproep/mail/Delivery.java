package nl.oproep.mail;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;

/**
 * One mail that has to get to one person: what the outbox keeps. It refers to what it is about instead of copying it, so that there is one place to wipe (V4).
 *
 * @param id the key
 * @param tag random, see {@link Mail#tag()}
 * @param kind decides who composes the letter
 * @param subject what it is about: the key of a response, an assignment
 * @param recipient the only one
 * @param language of the letter
 * @param details what the letter needs and nothing else keeps, such as a secret for a link; gone once delivered (V2)
 * @param createdAt when it was caused, also its Date
 */
public record Delivery(
        UUID id,
        String tag,
        MailKind kind,
        UUID subject,
        EmailAddress recipient,
        Language language,
        Map<String, String> details,
        Instant createdAt) {

    /** Where {@link #details} keeps the site's base URL. */
    static final String BASE = "base";

    public Delivery {
        details = Map.copyOf(details);
    }

    /** The address of a page, on the site as it was when this was put in the outbox: a repeat has the same links, though the site has moved meanwhile (M2). */
    public String link(String path) {
        return details.getOrDefault(BASE, "") + path;
    }

    /** The same, caused at another moment, which its Date tells. */
    public Delivery dated(Instant moment) {
        return new Delivery(id, tag, kind, subject, recipient, language, details, moment);
    }

    @Override
    public String toString() {
        return "Delivery[" + id + " " + kind.name() + "]";
    }
}
