package nl.oproep.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That something must not be wiped or erased, while a claim or an inquiry needs it (GDPR 17(3)(e)).
 *
 * @param subject the key of a response, an assignment, a placement, a subscription or a document
 * @param reason without names
 * @param placedAt when
 * @param until the last day
 */
public record Hold(UUID subject, String reason, Instant placedAt, LocalDate until) {}
