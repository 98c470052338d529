package nl.oproep.terms;

import java.time.Instant;
import nl.oproep.kernel.Sha256;

/**
 * That somebody agreed, by sending a form, to a version of the working agreements (V6).
 *
 * @param version the version in force
 * @param digest of its text
 * @param at when
 */
public record Consent(String version, Sha256 digest, Instant at) {}
