package nl.oproep.assignment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What anybody may see of an assignment. There is no way from here to who posted it (P3).
 *
 * @param reference what the public knows it by
 * @param version changes whenever anything of this does; for caches
 * @param profile exactly as supplied
 * @param open whether the poster has it open; see {@link #respondable} for the closing date
 * @param publishedAt when it first stood on the board
 */
public record PublishedAssignment(
        Reference reference, long version, Profile profile, boolean open, Instant publishedAt) {

    /** Whether one can respond on {@code today}, in the network's time zone. */
    public boolean respondable(LocalDate today) {
        return open && !today.isAfter(profile.closesOn());
    }
}
