package nl.oproep.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.newsletter.Newsletter;
import nl.oproep.newsletter.spi.Newsletters;

/** Newsletters in memory. */
final class InMemoryNewsletters implements Newsletters {
    private final Memory memory;
    private final Memory.Shelf<UUID, Newsletter> newsletters;

    InMemoryNewsletters(Memory memory) {
        this.memory = memory;
        this.newsletters = memory.new Shelf<>();
    }

    @Override
    public void add(Newsletter newsletter) {
        memory.run(() -> {
            if (newsletters.has(newsletter.id())) {
                throw new DuplicateException("newsletter " + newsletter.id());
            }
            newsletters.put(newsletter.id(), newsletter);
        });
    }

    @Override
    public Optional<Newsletter> find(UUID id) {
        return memory.within(() -> Optional.ofNullable(newsletters.find(id)));
    }

    @Override
    public List<Newsletter> list(int limit, int offset) {
        return memory.within(() -> newsletters.all().stream()
                .sorted(Comparator.comparing(Newsletter::createdAt).reversed().thenComparing(Newsletter::id))
                .skip(offset)
                .limit(limit)
                .toList());
    }

    @Override
    public boolean send(UUID id, UUID issue) {
        return memory.within(() -> {
            var stored = newsletters.find(id);
            if (stored == null || stored.issue() != null) {
                return false;
            }
            newsletters.put(id, new Newsletter(id, stored.dutch(), stored.english(), stored.createdAt(), issue));
            return true;
        });
    }
}
