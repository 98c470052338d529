package nl.oproep.operator;

import java.time.Instant;
import java.util.UUID;
import nl.oproep.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * That a browser is signed in, as stored: the secret itself is only in its cookie.
 *
 * @param hash of the secret
 * @param operator whose it is, or null when the host's own login let the operator in
 * @param seal of the operator when it was opened; the session ends when the operator's seal changes
 * @param confirmed whether the second factor was given, or none is asked for
 * @param openedAt when
 * @param seenAt when it was last used, up to a minute ago
 */
public record Session(
        Sha256 hash, @Nullable UUID operator, Sha256 seal, boolean confirmed, Instant openedAt, Instant seenAt) {

    Session seen(Instant now) {
        return new Session(hash, operator, seal, confirmed, openedAt, now);
    }

    @Override
    public String toString() {
        return "Session[hidden]";
    }
}
