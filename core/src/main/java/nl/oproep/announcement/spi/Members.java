package nl.oproep.announcement.spi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.announcement.Member;
import nl.oproep.kernel.EmailAddress;

/** All members. Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads. */
public interface Members {

    /**
     * Stores a new member.
     *
     * @throws nl.oproep.kernel.spi.DuplicateException when the id is taken, or somebody is a member with this address, however it is spelled
     */
    void add(Member member);

    /** Stores what a member is from now on; returns whether there is such a member. The address stays the same. */
    boolean replace(Member member);

    /** The member, or empty. */
    Optional<Member> find(UUID id);

    /** The member with this address, however it is spelled, or empty. */
    Optional<Member> find(EmailAddress address);

    /** The member with this {@link Member#tag}, or empty. */
    Optional<Member> tagged(String tag);

    /** Forgets a member; nothing happens when there is none. */
    void remove(UUID id);

    /** Members, the latest confirmed first, at most {@code limit} of them, skipping {@code offset}. */
    List<Member> list(int limit, int offset);
}
