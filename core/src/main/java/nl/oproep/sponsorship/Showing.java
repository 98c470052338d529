package nl.oproep.sponsorship;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import nl.oproep.kernel.OproepException;
import nl.oproep.sponsorship.spi.Sponsorships;
import org.jspecify.annotations.Nullable;

/** What shows today, in memory: read again every five seconds by one thread while the others go on, and at once after a change through this node. Days of tomorrow are read along, so that midnight asks nothing. */
final class Showing {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Sponsorships sponsorships;
    private final AtomicLong changes = new AtomicLong();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Sight sight;

    Showing(Sponsorships sponsorships) {
        this.sponsorships = sponsorships;
    }

    /** Those of this slot that show on this day. The same list, as long as nothing changes. */
    List<Sponsorship> shown(Slot slot, LocalDate day, Instant now) {
        var current = sight;
        if (current == null || current.change() != changes.get()) {
            current = renewed(day, now);
        } else if (!current.fresh(day, now) && !reading.isLocked()) {
            current = renewed(day, now);
        } else if (!current.day().equals(day)) {
            current = Sight.of(current.known(), day, current.readAt(), current.change());
        }
        return current.slots().getOrDefault(slot, List.of());
    }

    private Sight renewed(LocalDate day, Instant now) {
        reading.lock();
        try {
            var current = sight;
            if (current == null || current.change() != changes.get() || !current.fresh(day, now)) {
                current = read(current, day, now);
                sight = current;
            }
            return current;
        } finally {
            reading.unlock();
        }
    }

    /** An advertisement never keeps a page from being shown: while the store cannot be read, what was known goes on. */
    private Sight read(@Nullable Sight before, LocalDate day, Instant now) {
        long change = changes.get();
        List<Sponsorship> known;
        try {
            known = sponsorships.during(day, day.plusDays(1));
        } catch (OproepException e) {
            known = before == null ? List.of() : before.known();
        }
        var next = Sight.of(known, day, now, change);
        return before != null && before.slots().equals(next.slots()) ? before.again(next) : next;
    }

    /** Something was changed through this node. */
    void touch() {
        changes.incrementAndGet();
    }

    /** What was read, and what of it shows on a day. */
    private record Sight(
            Instant readAt, LocalDate day, long change, List<Sponsorship> known, Map<Slot, List<Sponsorship>> slots) {

        static Sight of(List<Sponsorship> known, LocalDate day, Instant readAt, long change) {
            var slots = new EnumMap<Slot, List<Sponsorship>>(Slot.class);
            for (var slot : Slot.values()) {
                slots.put(
                        slot,
                        known.stream()
                                .filter(one -> one.slot() == slot && one.showsOn(day))
                                .limit(Sponsoring.MOST_AT_ONCE)
                                .toList());
            }
            return new Sight(readAt, day, change, known, slots);
        }

        /** The lists of this one with the moment of another that has equal ones: pages made from them stay good. */
        Sight again(Sight later) {
            return new Sight(later.readAt, later.day, later.change, later.known, slots);
        }

        boolean fresh(LocalDate today, Instant now) {
            return day.equals(today)
                    && !now.isBefore(readAt)
                    && Duration.between(readAt, now).compareTo(FRESH) < 0;
        }
    }
}
