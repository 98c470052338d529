package nl.oproep.mail;

import java.util.UUID;
import nl.oproep.kernel.Language;

/**
 * What the outbox knows of a mail for good: references, never a person.
 *
 * @param id the key of the delivery
 * @param kind what sort of mail
 * @param subject what it is about
 * @param language it was written in
 */
public record SentMail(UUID id, MailKind kind, UUID subject, Language language) {}
