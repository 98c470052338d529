package nl.oproep.response;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.oproep.assignment.Reference;
import nl.oproep.file.Attachment;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Sha256;
import nl.oproep.suitability.Suitability;
import nl.oproep.terms.Consent;
import org.jspecify.annotations.Nullable;

/**
 * A response or question as it is stored, complete: a later edit of the assignment changes nothing of it.
 *
 * @param id the key
 * @param receipt what the candidate and the network know it by
 * @param assignment what it reacts to
 * @param title of the assignment at that moment
 * @param kind response or question
 * @param candidate who reacts
 * @param suitability requirements, answers and verdicts at that moment; empty for a question without answers
 * @param motivation or null
 * @param remarks or null
 * @param wishes about data use (R6)
 * @param attachments what came with it; the contents are read by {@link nl.oproep.response.spi.Responses#content}
 * @param consent with the working agreements (V6)
 * @param partner whether the address belonged to an active partner at this moment (R9), as the store found when it stored this
 * @param language of the candidate's mail
 * @param submittedAt when
 * @param exactCopy the canonical rendering, made once (M3)
 */
public record Response(
        UUID id,
        Receipt receipt,
        Reference assignment,
        String title,
        ResponseKind kind,
        Candidate candidate,
        Suitability suitability,
        @Nullable String motivation,
        @Nullable String remarks,
        Wishes wishes,
        List<Attachment> attachments,
        Consent consent,
        boolean partner,
        Language language,
        Instant submittedAt,
        String exactCopy) {

    public Response {
        attachments = List.copyOf(attachments);
    }

    /** The same with its canonical rendering, and the digest of that in the receipt (M3). */
    Response copied(String rendering) {
        return new Response(
                id,
                new Receipt(receipt.receipt(), Sha256.of(rendering)),
                assignment,
                title,
                kind,
                candidate,
                suitability,
                motivation,
                remarks,
                wishes,
                attachments,
                consent,
                partner,
                language,
                submittedAt,
                rendering);
    }

    /** The same as a store keeps it, which found whether its candidate is a partner (R9). */
    public Response stamped(boolean partnerNow) {
        return new Response(
                id,
                receipt,
                assignment,
                title,
                kind,
                candidate,
                suitability,
                motivation,
                remarks,
                wishes,
                attachments,
                consent,
                partnerNow,
                language,
                submittedAt,
                exactCopy);
    }

    @Override
    public String toString() {
        return "Response[" + id + "]";
    }
}
