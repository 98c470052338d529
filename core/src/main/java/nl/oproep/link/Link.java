package nl.oproep.link;

import java.time.Instant;
import java.util.UUID;
import nl.oproep.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A private link as it is stored: never the secret itself.
 *
 * @param hash of the purpose and the secret
 * @param purpose the only thing it opens
 * @param subject what it opens
 * @param expires the first instant at which it no longer opens, or null when it stays until revoked
 */
public record Link(
        Sha256 hash,
        LinkPurpose purpose,
        UUID subject,
        @Nullable Instant expires) {}
