package nl.oproep.procedure;

import java.time.Instant;
import java.util.UUID;
import nl.oproep.kernel.Language;
import nl.oproep.response.Candidate;

/**
 * Somebody who responded to an assignment, or asked about it, and hears how it goes (O3).
 *
 * @param response the first one of this address
 * @param candidate who it is
 * @param language of their mails
 * @param submittedAt when they responded first
 */
public record Responder(UUID response, Candidate candidate, Language language, Instant submittedAt) {

    /** Where this responder stands among the others. */
    public Position position() {
        return new Position(submittedAt, response);
    }

    @Override
    public String toString() {
        return "Responder[" + response + "]";
    }
}
