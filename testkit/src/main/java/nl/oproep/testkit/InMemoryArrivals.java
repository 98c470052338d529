package nl.oproep.testkit;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.oproep.inbound.spi.Arrivals;
import nl.oproep.kernel.Expiry;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.Trace;
import nl.oproep.testkit.InMemoryTraces.Entry;

/** Marks of mails that came in, in memory. */
final class InMemoryArrivals implements Arrivals {
    private final Memory memory;
    private final Memory.Shelf<Sha256, Arrival> marks;

    InMemoryArrivals(Memory memory) {
        this.memory = memory;
        this.marks = memory.new Shelf<>();
    }

    @Override
    public boolean mark(Arrival arrival) {
        return memory.within(() -> {
            boolean isNew = !marks.has(arrival.fingerprint());
            if (isNew) {
                marks.put(arrival.fingerprint(), arrival);
            }
            return isNew;
        });
    }

    @Override
    public long count(String concerns, Instant since) {
        return memory.within(() -> marks.all().stream()
                .filter(mark -> mark.concerns().equals(concerns) && !mark.at().isBefore(since))
                .count());
    }

    /** What they hold about people; in a transaction only. */
    Stream<Entry> entries() {
        return marks.all().stream()
                .map(mark -> new Entry(
                        Set.of(),
                        new Trace(mark.id(), mark.at(), mark.at(), null, Map.of()),
                        Map.of(Expiry.ARRIVAL, mark.at())));
    }

    /** Forgets this one; in a transaction only. */
    boolean forget(UUID id) {
        var keys = marks.keysOf(mark -> mark.id().equals(id));
        keys.forEach(marks::remove);
        return !keys.isEmpty();
    }
}
