package nl.oproep.testkit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.operator.Noted;
import nl.oproep.operator.spi.Notes;

/** What operators did, in memory. */
final class InMemoryNotes implements Notes {
    private static final Comparator<Noted> NEWEST =
            Comparator.comparing(Noted::at).reversed().thenComparing(Noted::id);

    private final Memory memory;
    private final Memory.Shelf<UUID, Noted> notes;

    InMemoryNotes(Memory memory) {
        this.memory = memory;
        this.notes = memory.new Shelf<>();
    }

    @Override
    public void add(Noted note) {
        memory.run(() -> {
            if (notes.has(note.id())) {
                throw new DuplicateException("note " + note.id());
            }
            notes.put(note.id(), note);
        });
    }

    @Override
    public List<Noted> list(int limit, int offset) {
        return memory.within(() ->
                notes.all().stream().sorted(NEWEST).skip(offset).limit(limit).toList());
    }

    @Override
    public List<Noted> about(String reference, int limit) {
        return memory.within(() -> notes.all().stream()
                .filter(note -> note.reference().equals(reference))
                .sorted(NEWEST)
                .limit(limit)
                .toList());
    }

    @Override
    public int forget(Instant before, int most) {
        return memory.within(() -> {
            var old = notes.all().stream()
                    .filter(note -> note.at().isBefore(before))
                    .limit(most)
                    .toList();
            old.forEach(note -> notes.remove(note.id()));
            return old.size();
        });
    }

    /** Whether a note is by this operator or about them; in a transaction only. */
    boolean mention(UUID operator) {
        return notes.all().stream()
                .anyMatch(note ->
                        operator.equals(note.operator()) || note.reference().equals(operator.toString()));
    }
}
