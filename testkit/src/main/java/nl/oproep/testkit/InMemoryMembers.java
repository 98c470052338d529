package nl.oproep.testkit;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.oproep.announcement.Member;
import nl.oproep.announcement.spi.Members;
import nl.oproep.announcement.spi.SilentMembers;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.spi.DuplicateException;
import org.jspecify.annotations.Nullable;

/** Members in memory. */
final class InMemoryMembers implements Members {
    private final Memory memory;
    private final Memory.Shelf<UUID, Member> members;
    private final Memory.Shelf<UUID, Instant> silent;

    InMemoryMembers(Memory memory) {
        this.memory = memory;
        this.members = memory.new Shelf<>();
        this.silent = memory.new Shelf<>();
    }

    @Override
    public void add(Member member) {
        memory.run(() -> {
            var address = member.profile().email();
            if (members.has(member.id())
                    || first(one -> one.profile().email().equals(address)).isPresent()) {
                throw new DuplicateException("member " + member.id());
            }
            members.put(member.id(), member);
        });
    }

    @Override
    public boolean replace(Member member) {
        return memory.within(() -> {
            boolean there = members.has(member.id());
            if (there) {
                members.put(member.id(), member);
                silent.remove(member.id());
            }
            return there;
        });
    }

    @Override
    public Optional<Member> find(UUID id) {
        return memory.within(() -> Optional.ofNullable(members.find(id)));
    }

    @Override
    public Optional<Member> find(EmailAddress address) {
        return memory.within(() -> first(one -> one.profile().email().equals(address)));
    }

    @Override
    public Optional<Member> tagged(String tag) {
        return memory.within(() -> first(one -> one.tag().equals(tag)));
    }

    @Override
    public void remove(UUID id) {
        memory.run(() -> {
            if (members.has(id)) {
                members.remove(id);
                silent.remove(id);
            }
        });
    }

    @Override
    public List<Member> list(int limit, int offset) {
        return memory.within(() -> members.all().stream()
                .sorted(Comparator.comparing(Member::confirmedAt).reversed().thenComparing(Member::id))
                .skip(offset)
                .limit(limit)
                .toList());
    }

    /** All of them; in a transaction only. */
    Collection<Member> all() {
        return List.copyOf(members.all());
    }

    /** From when the silence of this member counts, or null; in a transaction only. */
    @Nullable Instant silentFrom(UUID id) {
        return silent.find(id);
    }

    SilentMembers asSilent() {
        return new Silent();
    }

    private final class Silent implements SilentMembers {
        @Override
        public List<Member> unwarned(Instant lastSign, int max) {
            return memory.within(() -> members.all().stream()
                    .filter(member -> !silent.has(member.id()))
                    .filter(member -> !member.lastSign().isAfter(lastSign))
                    .sorted(Comparator.comparing(Member::lastSign).thenComparing(Member::id))
                    .limit(max)
                    .toList());
        }

        @Override
        public boolean warn(UUID id, Instant lastSign, Instant silentFrom) {
            return memory.within(() -> {
                var member = members.find(id);
                boolean ours =
                        member != null && !silent.has(id) && !member.lastSign().isAfter(lastSign);
                if (ours) {
                    silent.put(id, silentFrom);
                }
                return ours;
            });
        }
    }

    private Optional<Member> first(Predicate<Member> such) {
        return members.all().stream().filter(such).findFirst();
    }
}
