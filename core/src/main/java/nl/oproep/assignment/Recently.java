package nl.oproep.assignment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was published a moment ago: at most {@link #MOST} assignments, none of them looked up longer than five seconds ago. Safe for many threads. */
final class Recently {
    private static final int MOST = 256;
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final Clock clock;
    private final Map<Reference, Seen> seen = new LinkedHashMap<>();

    private record Seen(Publication.Found found, Instant until) {
        boolean isOver(Instant now) {
            return !now.isBefore(until);
        }
    }

    Recently(Clock clock) {
        this.clock = clock;
    }

    synchronized Optional<Publication.Found> find(Reference reference) {
        var kept = seen.get(reference);
        if (kept != null && kept.isOver(clock.instant())) {
            seen.remove(reference);
            return Optional.empty();
        }
        return Optional.ofNullable(kept).map(Seen::found);
    }

    synchronized void keep(Reference reference, Publication.Found found) {
        var now = clock.instant();
        seen.remove(reference);
        seen.put(reference, new Seen(found, now.plus(MOMENT)));
        var eldest = seen.values().iterator();
        while (eldest.next().isOver(now) || seen.size() > MOST) {
            eldest.remove();
        }
    }

    synchronized void forget(Reference reference) {
        seen.remove(reference);
    }
}
