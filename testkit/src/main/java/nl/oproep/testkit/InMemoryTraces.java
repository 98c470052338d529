package nl.oproep.testkit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Expiry;
import nl.oproep.kernel.Trace;
import nl.oproep.kernel.spi.Traces;
import org.jspecify.annotations.Nullable;

/** What a memory holds about people in one category. */
final class InMemoryTraces implements Traces {
    private final Memory memory;
    private final Supplier<Stream<Entry>> entries;
    private final Predicate<UUID> held;
    private final Predicate<UUID> waits;
    private final Forgetting forgetting;

    /**
     * Something that is held.
     *
     * @param addresses about whom, as {@link EmailAddress#key}
     * @param trace what it says
     * @param ends when each rule has it end; a rule that does not concern it is left out
     */
    record Entry(Set<String> addresses, Trace trace, Map<Expiry, Instant> ends) {}

    /** Forgets one of them with all that hangs on it; says whether there was one. */
    @FunctionalInterface
    interface Forgetting {
        boolean forget(UUID key);
    }

    InMemoryTraces(Memory memory, Supplier<Stream<Entry>> entries, Predicate<UUID> held, Forgetting forgetting) {
        this(memory, entries, held, id -> false, forgetting);
    }

    /** @param waits for what has to go before it, and is due nevertheless */
    InMemoryTraces(
            Memory memory,
            Supplier<Stream<Entry>> entries,
            Predicate<UUID> held,
            Predicate<UUID> waits,
            Forgetting forgetting) {
        this.memory = memory;
        this.entries = entries;
        this.held = held;
        this.waits = waits;
        this.forgetting = forgetting;
    }

    @Override
    public List<Trace> about(EmailAddress address) {
        return memory.within(() -> entries.get()
                .filter(entry -> entry.addresses().contains(address.key()))
                .map(Entry::trace)
                .sorted(Comparator.comparing(Trace::since).thenComparing(Trace::key))
                .toList());
    }

    @Override
    public List<UUID> due(Expiry rule, Instant endedBy, int max) {
        return memory.within(
                () -> due(rule, endedBy).filter(waits.negate()).limit(max).toList());
    }

    @Override
    public long countDue(Expiry rule, Instant endedBy) {
        return memory.within(() -> due(rule, endedBy).count());
    }

    private Stream<UUID> due(Expiry rule, Instant endedBy) {
        return entries.get()
                .filter(entry -> {
                    var end = entry.ends().get(rule);
                    return end != null && !end.isAfter(endedBy);
                })
                .map(entry -> entry.trace().key())
                .filter(held.negate());
    }

    @Override
    public int forget(List<UUID> keys) {
        return memory.within(() ->
                (int) List.copyOf(keys).stream().filter(forgetting::forget).count());
    }

    @Override
    public List<String> addresses(@Nullable String after, int max) {
        return memory.within(() -> entries.get()
                .flatMap(entry -> entry.addresses().stream())
                .filter(address -> after == null || address.compareTo(after) > 0)
                .distinct()
                .sorted()
                .limit(max)
                .toList());
    }
}
