package nl.oproep.partner;

import java.time.Instant;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Sha256;
import nl.oproep.terms.Consent;
import org.jspecify.annotations.Nullable;

/**
 * A change that waits for its confirmation from the address on file (L5). What is null stays as it is. Hides itself wherever it is printed.
 *
 * @param id the key
 * @param email the address that it was sent in with, and that the link went to
 * @param newEmail the address from then on
 * @param name from then on
 * @param phone from then on
 * @param profile from then on
 * @param exactCopy what was supplied, rendered once (M3)
 * @param consent that sending the form was (V6)
 * @param language of the letters
 */
public record PartnerChange(
        UUID id,
        EmailAddress email,
        @Nullable EmailAddress newEmail,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String profile,
        String exactCopy,
        Consent consent,
        Language language) {

    /** When it was supplied. */
    public Instant submittedAt() {
        return consent.at();
    }

    /** The digest of the exact copy. */
    public Sha256 sha256() {
        return Sha256.of(exactCopy);
    }

    /** The address that the partner has from then on. */
    EmailAddress target() {
        return newEmail == null ? email : newEmail;
    }

    /** What is known of the partner once this is confirmed. */
    PartnerProfile over(@Nullable PartnerProfile before, Instant at) {
        return new PartnerProfile(
                target(),
                name != null || before == null ? name : before.name(),
                phone != null || before == null ? phone : before.phone(),
                profile != null || before == null ? profile : before.profile(),
                consent,
                at);
    }

    @Override
    public String toString() {
        return "PartnerChange[" + id + "]";
    }
}
