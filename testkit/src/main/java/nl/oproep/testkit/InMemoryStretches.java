package nl.oproep.testkit;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.oproep.announcement.Stretch;
import nl.oproep.announcement.Tally;
import nl.oproep.announcement.spi.Stretches;

/** Issues in hand, in memory. */
final class InMemoryStretches implements Stretches {
    private static final String TURN = "turn";

    private final Memory memory;
    private final InMemoryIssues issues;
    private final Memory.Shelf<UUID, Stretch> stretches;
    private final Memory.Shelf<String, Instant> free;

    InMemoryStretches(Memory memory, InMemoryIssues issues, Memory.Shelf<UUID, Stretch> stretches) {
        this.memory = memory;
        this.issues = issues;
        this.stretches = stretches;
        this.free = memory.new Shelf<>();
    }

    @Override
    public Optional<Turn> next(Instant now) {
        return memory.within(() ->
                issues.next().map(issue -> new Turn(issue, Objects.requireNonNullElse(free.find(TURN), now))));
    }

    @Override
    public void begin(Stretch stretch, Instant freeFrom) {
        memory.run(() -> {
            stretches.put(stretch.id(), stretch);
            free.put(TURN, freeFrom);
            issues.goOn(stretch.issue(), stretch.upTo(), freeFrom);
        });
    }

    @Override
    public void exhaust(UUID issue, Instant now) {
        memory.run(() -> issues.exhaust(issue, now));
    }

    @Override
    public Optional<Stretch> takeOver(String owner, Instant now, Instant leaseEnds) {
        return memory.within(() -> stretches.all().stream()
                .filter(one -> !one.leaseEnds().isAfter(now))
                .min(Comparator.comparing(Stretch::leaseEnds).thenComparing(Stretch::id))
                .map(left -> {
                    var taken = new Stretch(
                            left.id(), left.issue(), left.after(), left.upTo(), owner, left.attempt() + 1, leaseEnds);
                    stretches.put(taken.id(), taken);
                    return taken;
                }));
    }

    @Override
    public boolean settle(Stretch stretch, UUID settled, Tally tally, Instant leaseEnds, Instant now) {
        return memory.within(() -> {
            var held = stretches.find(stretch.id());
            if (held == null || !held.owner().equals(stretch.owner()) || held.attempt() != stretch.attempt()) {
                return false;
            }
            if (settled.equals(stretch.upTo())) {
                stretches.remove(stretch.id());
            } else {
                stretches.put(stretch.id(), held.from(settled, leaseEnds));
            }
            issues.count(stretch.issue(), tally, now);
            return true;
        });
    }

    @Override
    public int renew(String owner, Collection<UUID> ids, Instant now, Instant leaseEnds) {
        return lasting(one -> ids.contains(one.id()) && one.owner().equals(owner), now, leaseEnds);
    }

    @Override
    public int release(String owner, Instant now) {
        return lasting(one -> one.owner().equals(owner), now, now);
    }

    private int lasting(Predicate<Stretch> such, Instant now, Instant ends) {
        return memory.within(() -> {
            var ours = stretches.all().stream()
                    .filter(such)
                    .filter(one -> one.leaseEnds().isAfter(now))
                    .toList();
            ours.forEach(one -> stretches.put(one.id(), one.from(one.after(), ends)));
            return ours.size();
        });
    }
}
