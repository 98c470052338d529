package nl.oproep.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import nl.oproep.board.spi.BoardEntries;
import nl.oproep.kernel.OproepException;
import org.jspecify.annotations.Nullable;

/**
 * What is open, in memory, and never more than five seconds behind the store.
 *
 * <p>Whoever searches reads the changes of the last moments when it is time to; others meanwhile go on with the edition that is there, unless it is too old or lacks a change that this node made. Changes
 * carry the clock of the node that made them and become visible when they commit, so a stretch of time is read over and over: longer than clocks differ and transactions last.
 */
final class BoardIndex {
    static final Duration FRESH = Duration.ofSeconds(1);
    static final Duration TOO_OLD = Duration.ofSeconds(5);
    static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final Duration BUSY = Duration.ofSeconds(4);
    private static final int PAGE = 1000;

    private final BoardEntries entries;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicReference<@Nullable Edition> known = new AtomicReference<>();
    private final AtomicLong touches = new AtomicLong();
    private final AtomicLong numbers = new AtomicLong();
    private volatile @Nullable Failure failure;

    BoardIndex(BoardEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** A change of this node has been committed: from now on nobody is answered without it. */
    void touch() {
        touches.incrementAndGet();
    }

    /**
     * The board as it stands on this day.
     *
     * @throws OproepException when the store could not be read and what is known is too old
     */
    Edition edition(LocalDate day) {
        var edition = known.get();
        var now = clock.instant();
        if (edition == null || lacksSomething(edition, now)) {
            edition = await(day, now);
        } else if (isDue(edition, now) && reading.tryLock()) {
            edition = tryToRead(edition, day, now);
        }
        return on(day, edition);
    }

    private boolean lacksSomething(Edition edition, Instant now) {
        return edition.touches() != touches.get()
                || now.isAfter(edition.readAt().plus(TOO_OLD));
    }

    private static boolean isDue(Edition edition, Instant now) {
        return !now.isBefore(edition.dueAt()) || now.isBefore(edition.readAt());
    }

    /** Waits for whoever is reading and reads again only if that was not enough; a fault that was met meanwhile is everybody's who waited. */
    private Edition await(LocalDate day, Instant now) {
        var earlier = failure;
        reading.lock();
        try {
            var edition = known.get();
            if (edition != null && !lacksSomething(edition, now)) {
                return edition;
            }
            var met = failure;
            if (met != null && met != earlier) {
                throw met.cause();
            }
            return read(edition, day);
        } finally {
            reading.unlock();
        }
    }

    /** The caller holds the lock. */
    private Edition tryToRead(Edition edition, LocalDate day, Instant now) {
        try {
            return read(edition, day);
        } catch (OproepException e) {
            if (lacksSomething(edition, now)) {
                throw e;
            }
            return edition;
        } finally {
            reading.unlock();
        }
    }

    private Edition read(@Nullable Edition before, LocalDate day) {
        var start = clock.instant();
        long seen = touches.get();
        try {
            var base = before == null ? null : on(day, before);
            var draft = new Draft(base == null ? List.of() : base.parts());
            changes(draft, base == null ? Instant.EPOCH : base.readAt().minus(OVERLAP));
            var next = new Edition(
                    draft.parts(day),
                    day,
                    base == null || draft.changed() ? numbers.incrementAndGet() : base.number(),
                    start,
                    start.plus(pause(Duration.between(start, clock.instant()))),
                    seen);
            known.set(next);
            return next;
        } catch (OproepException e) {
            failure = new Failure(e);
            throw e;
        }
    }

    private void changes(Draft draft, Instant from) {
        var since = from;
        String after = null;
        List<BoardEntries.Change> page;
        do {
            page = entries.changes(since, after, PAGE);
            page.forEach(draft::apply);
            if (!page.isEmpty()) {
                var last = page.get(page.size() - 1);
                since = last.changedAt();
                after = last.reference();
            }
        } while (page.size() == PAGE);
    }

    /** Reading takes a quarter of the time at most. */
    private static Duration pause(Duration took) {
        var pause = took.multipliedBy(4);
        return pause.compareTo(FRESH) < 0 ? FRESH : pause.compareTo(BUSY) > 0 ? BUSY : pause;
    }

    /** Closing dates pass by themselves (P9). */
    private Edition on(LocalDate day, Edition edition) {
        if (edition.day().equals(day)) {
            return edition;
        }
        var turned = edition.on(day, numbers.incrementAndGet());
        known.compareAndSet(edition, turned);
        return turned;
    }

    /** One attempt that failed. */
    private static final class Failure {
        private final OproepException cause;

        Failure(OproepException cause) {
            this.cause = cause;
        }

        OproepException cause() {
            return cause;
        }
    }
}
