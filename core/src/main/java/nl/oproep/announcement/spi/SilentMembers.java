package nl.oproep.announcement.spi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.oproep.announcement.Member;

/** Members of whom nothing was heard for long (V2). Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads and many nodes. */
public interface SilentMembers {

    /** Members whose last sign of life was at {@code lastSign} or before, and who were not warned since; the longest silent first, at most {@code max} of them. */
    List<Member> unwarned(Instant lastSign, int max);

    /**
     * Notes that a member is warned, so that the rule {@link nl.oproep.kernel.Expiry#MEMBER} counts the silence from {@code silentFrom} on. A change or a registration of the member takes it back.
     *
     * @return false when somebody else warned the member, or there is a sign of life after {@code lastSign}, or no such member: of several who warn at once, one does
     */
    boolean warn(UUID id, Instant lastSign, Instant silentFrom);
}
