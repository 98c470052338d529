package nl.oproep.announcement;

import java.time.Instant;
import java.util.UUID;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Sha256;
import nl.oproep.terms.Consent;

/**
 * Somebody who gets new assignments by mail (L1).
 *
 * @param id the key
 * @param language of the mails
 * @param consent with the working agreements (V6)
 * @param tag finds the member back from an answer or a bounce, see {@link MemberKeys}
 * @param hash of the address, as suppression keeps it (M6)
 * @param confirmedAt when the address was confirmed
 * @param lastSign the last sign of life (V2)
 */
public record Member(
        UUID id,
        MemberProfile profile,
        Language language,
        Consent consent,
        String tag,
        Sha256 hash,
        Instant confirmedAt,
        Instant lastSign) {

    /** The same member, who told something else. */
    public Member telling(MemberProfile next, Language spoken, Instant at) {
        return new Member(id, next, spoken, consent, tag, hash, confirmedAt, at);
    }

    /** The same member, who registered anew. */
    public Member registering(Registration anew, Instant at) {
        return new Member(id, anew.profile(), anew.language(), anew.consent(), tag, hash, confirmedAt, at);
    }

    @Override
    public String toString() {
        return "Member[" + id + "]";
    }
}
