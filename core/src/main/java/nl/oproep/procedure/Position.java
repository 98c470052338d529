package nl.oproep.procedure;

import java.time.Instant;
import java.util.UUID;

/**
 * How far the responders of an assignment have been told, the one who responded first in front.
 *
 * @param submittedAt of the last one told
 * @param response of that one
 */
public record Position(Instant submittedAt, UUID response) {}
