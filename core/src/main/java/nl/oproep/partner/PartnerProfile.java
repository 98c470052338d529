package nl.oproep.partner;

import java.time.Instant;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.terms.Consent;
import org.jspecify.annotations.Nullable;

/**
 * What a partner has told of themselves, found by the address on file; all of it came with the form for changes (L5). Hides itself wherever it is printed.
 *
 * @param email the address on file
 * @param name on one line, or null
 * @param phone on one line, or null
 * @param profile what the network may know besides, or null
 * @param consent with the last change (V6)
 * @param changedAt when that was confirmed
 */
public record PartnerProfile(
        EmailAddress email,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String profile,
        Consent consent,
        Instant changedAt) {

    @Override
    public String toString() {
        return "PartnerProfile[hidden]";
    }
}
