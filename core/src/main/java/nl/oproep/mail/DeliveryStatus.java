package nl.oproep.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the operator sees of a delivery: references, never a person.
 *
 * @param id the key, for {@link Delivering#retry}
 * @param kind what sort of mail
 * @param subject what it is about
 * @param state how far it is
 * @param attempts how often it was tried
 * @param reason of the last failure, without addresses, or null
 * @param createdAt when it was caused
 * @param nextTry when it is tried next, or null when it is not
 */
public record DeliveryStatus(
        UUID id,
        MailKind kind,
        UUID subject,
        DeliveryState state,
        int attempts,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant nextTry) {}
