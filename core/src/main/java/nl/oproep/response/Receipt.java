package nl.oproep.response;

import nl.oproep.kernel.Sha256;

/**
 * What a candidate gets to see after the commit.
 *
 * @param receipt random; known to the candidate and the network only
 * @param sha256 of the exact copy (M3)
 */
public record Receipt(String receipt, Sha256 sha256) {}
