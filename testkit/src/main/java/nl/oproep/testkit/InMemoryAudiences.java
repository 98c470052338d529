package nl.oproep.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.oproep.announcement.Addressee;
import nl.oproep.announcement.Audience;
import nl.oproep.announcement.Member;
import nl.oproep.announcement.spi.Audiences;

/** Members in memory, as issues go past them. */
final class InMemoryAudiences implements Audiences {
    /** As databases order ids: by their text. */
    private static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

    private final Memory memory;
    private final InMemoryMembers members;
    private final InMemorySuppressions suppressions;

    InMemoryAudiences(Memory memory, InMemoryMembers members, InMemorySuppressions suppressions) {
        this.memory = memory;
        this.members = members;
        this.suppressions = suppressions;
    }

    @Override
    public Optional<UUID> end(Audience audience, UUID after, int max) {
        return memory.within(() -> fitting(audience)
                .map(Member::id)
                .filter(id -> ORDER.compare(id, after) > 0)
                .limit(max)
                .reduce((first, second) -> second));
    }

    @Override
    public List<Addressee> members(Audience audience, UUID after, UUID upTo, int max) {
        return memory.within(() -> fitting(audience)
                .filter(one -> ORDER.compare(one.id(), after) > 0 && ORDER.compare(one.id(), upTo) <= 0)
                .filter(this::isWelcome)
                .limit(max)
                .map(Addressee::of)
                .toList());
    }

    @Override
    public long size(Audience audience) {
        return memory.within(() -> fitting(audience).filter(this::isWelcome).count());
    }

    private boolean isWelcome(Member member) {
        return suppressions.among(List.of(member.hash())).isEmpty();
    }

    private Stream<Member> fitting(Audience audience) {
        return members.all().stream()
                .filter(one -> audience.fits(one.profile().preferences()))
                .sorted(Comparator.comparing(Member::id, ORDER));
    }
}
