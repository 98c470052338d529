package nl.oproep.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.procedure.Update;
import nl.oproep.procedure.spi.Updates;

/** Updates in memory. */
final class InMemoryUpdates implements Updates {
    private final Memory memory;
    private final Memory.Shelf<Key, Update> updates;

    private record Key(UUID assignment, int number) {}

    InMemoryUpdates(Memory memory) {
        this.memory = memory;
        this.updates = memory.new Shelf<>();
    }

    @Override
    public void add(Update update) {
        memory.run(() -> {
            var key = new Key(update.assignment(), update.number());
            if (updates.has(key)) {
                throw new DuplicateException(update.toString());
            }
            updates.put(key, update);
        });
    }

    /** Forgets all of this assignment; in a transaction only. */
    void forget(UUID assignment) {
        updates.keysOf(update -> update.assignment().equals(assignment)).forEach(updates::remove);
    }

    @Override
    public Optional<Update> find(UUID assignment, int number) {
        return memory.within(() -> Optional.ofNullable(updates.find(new Key(assignment, number))));
    }

    @Override
    public List<Update> list(UUID assignment) {
        return memory.within(() -> updates.all().stream()
                .filter(update -> update.assignment().equals(assignment))
                .sorted(Comparator.comparing(Update::number))
                .toList());
    }
}
