package nl.oproep.announcement;

import java.time.Instant;
import nl.oproep.kernel.Sha256;

/**
 * An address that gets no mail that is not one-off, known by its keyed hash alone (M6).
 *
 * @param hash of the address; only this network can make it
 * @param at since when
 */
public record Suppression(Sha256 hash, SuppressionReason reason, Instant at) {}
