package nl.oproep.announcement;

import java.time.Instant;
import java.util.UUID;
import nl.oproep.kernel.Language;
import nl.oproep.terms.Consent;

/**
 * A form that was sent and not confirmed yet: nobody is a member by it (L1). Wiped when nobody confirms it within seven days (V2).
 *
 * @param id the key
 * @param language of the mails
 * @param consent with the working agreements (V6)
 * @param createdAt when it was sent
 */
public record Registration(UUID id, MemberProfile profile, Language language, Consent consent, Instant createdAt) {}
