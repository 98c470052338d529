package nl.oproep.testkit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.oproep.announcement.spi.Announcements;
import nl.oproep.assignment.Assignment;

/** Which assignments were announced, in memory. */
final class InMemoryAnnouncements implements Announcements {
    private final Memory memory;
    private final InMemoryAssignments assignments;
    private final Memory.Shelf<UUID, Boolean> announced;

    InMemoryAnnouncements(Memory memory, InMemoryAssignments assignments) {
        this.memory = memory;
        this.assignments = assignments;
        this.announced = memory.new Shelf<>();
    }

    @Override
    public List<Due> due(int max) {
        return memory.within(() -> assignments.all().stream()
                .map(InMemoryAssignments.Kept::assignment)
                .filter(one -> one.publishedAt() != null && !announced.has(one.id()))
                .sorted(Comparator.comparing(InMemoryAnnouncements::since).thenComparing(Assignment::id))
                .limit(max)
                .map(one -> new Due(one.id(), one.reference()))
                .toList());
    }

    @Override
    public boolean mark(Due assignment) {
        return memory.within(() -> {
            boolean anew = assignments.find(assignment.id()).isPresent() && !announced.has(assignment.id());
            if (anew) {
                announced.put(assignment.id(), true);
            }
            return anew;
        });
    }

    private static Instant since(Assignment assignment) {
        return Objects.requireNonNull(assignment.publishedAt());
    }
}
