package nl.oproep.partner;

import java.time.LocalDate;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * One period of a partner subscription (L5).
 *
 * @param id the key
 * @param partner the address on file
 * @param first the first day, inclusive
 * @param last the last day, inclusive, or null while it has no end
 */
public record Subscription(
        UUID id,
        EmailAddress partner,
        LocalDate first,
        @Nullable LocalDate last) {

    public Subscription {
        if (last != null && last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "a subscription does not end before it begins: " + first + " to " + last);
        }
    }

    @Override
    public String toString() {
        return "Subscription[" + id + "]";
    }
}
