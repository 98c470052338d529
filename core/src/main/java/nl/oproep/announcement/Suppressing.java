package nl.oproep.announcement;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.oproep.announcement.spi.Members;
import nl.oproep.announcement.spi.Suppressions;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Sha256;

/** Which addresses get no mail that is not one-off; known by keyed hashes alone (M6). */
public final class Suppressing {
    private final Suppressions suppressions;
    private final Members members;
    private final MemberKeys keys;
    private final Clock clock;

    public Suppressing(Suppressions suppressions, Members members, MemberKeys keys, Clock clock) {
        this.suppressions = suppressions;
        this.members = members;
        this.keys = keys;
        this.clock = clock;
    }

    /** From now on this address gets no mail that is not one-off, until it registers anew. */
    public void suppress(EmailAddress address, SuppressionReason reason) {
        suppressions.put(new Suppression(keys.suppression(address), reason, clock.instant()));
    }

    /** Mail to the member with this tag came back for good: a hard bounce. The tag is that of the bounced mail, {@link nl.oproep.mail.Mail#tag}; returns whether it was a mail to somebody who still is a member. */
    public boolean bounced(String tag) {
        var member = members.tagged(MemberKeys.memberTag(tag));
        member.ifPresent(found ->
                suppressions.put(new Suppression(found.hash(), SuppressionReason.HARD_BOUNCE, clock.instant())));
        return member.isPresent();
    }

    /** Why this address is suppressed, or empty when it is not. */
    public Optional<Suppression> find(EmailAddress address) {
        return among(List.of(keys.suppression(address))).stream().findFirst();
    }

    /** Which of these {@link Member#hash hashes} are suppressed. */
    public List<Suppression> among(Collection<Sha256> hashes) {
        return suppressions.among(hashes);
    }

    /** The hashes among these that are suppressed. */
    Set<Sha256> hashes(Collection<Sha256> asked) {
        return among(asked).stream().map(Suppression::hash).collect(Collectors.toUnmodifiableSet());
    }

    void suppress(Sha256 hash, SuppressionReason reason) {
        suppressions.put(new Suppression(hash, reason, clock.instant()));
    }

    /** The address registered anew. */
    void lift(EmailAddress address) {
        suppressions.lift(keys.suppression(address));
    }
}
