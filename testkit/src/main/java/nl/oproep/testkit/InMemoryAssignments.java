package nl.oproep.testkit;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.Publication;
import nl.oproep.assignment.PublishedAssignment;
import nl.oproep.assignment.Reference;
import nl.oproep.assignment.spi.Assignments;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.StaleException;

/** Assignments in memory. */
final class InMemoryAssignments implements Assignments {
    private final Memory memory;
    private final Memory.Shelf<UUID, Kept> assignments;
    private final Clock clock;
    private final InMemoryProcedures procedures;

    /** An assignment with its key and when it was changed. */
    record Kept(Assignment assignment, Sha256 key, Instant changedAt) {}

    InMemoryAssignments(Memory memory, Clock clock, InMemoryProcedures procedures) {
        this.memory = memory;
        this.assignments = memory.new Shelf<>();
        this.clock = clock;
        this.procedures = procedures;
    }

    @Override
    public void add(Assignment assignment, Sha256 key) {
        memory.run(() -> {
            boolean taken = first(kept -> kept.assignment().id().equals(assignment.id())
                            || kept.assignment().reference().equals(assignment.reference())
                            || kept.key().equals(key))
                    .isPresent();
            if (taken) {
                throw new DuplicateException("assignment " + assignment.reference());
            }
            assignments.put(assignment.id(), new Kept(assignment, key, clock.instant()));
            procedures.touch(assignment, clock.instant());
        });
    }

    @Override
    public Optional<Assignment> find(Sha256 key) {
        return memory.within(() -> first(kept -> kept.key().equals(key)));
    }

    @Override
    public Optional<Assignment> find(UUID id) {
        return memory.within(() -> Optional.ofNullable(assignments.find(id)).map(Kept::assignment));
    }

    @Override
    public Optional<Assignment> find(Reference reference) {
        return memory.within(() -> first(kept -> kept.assignment().reference().equals(reference)));
    }

    @Override
    public Publication publication(Reference reference) {
        return find(reference).map(InMemoryAssignments::publication).orElseGet(Publication.Unknown::new);
    }

    private static Publication publication(Assignment a) {
        var since = a.publishedAt();
        if (since == null) {
            return new Publication.Unknown();
        }
        return switch (a.state()) {
            case OPEN, CLOSED ->
                new Publication.Found(new PublishedAssignment(
                        a.reference(), a.version(), a.profile(), a.state() == AssignmentState.OPEN, since));
            case FINISHED -> new Publication.Gone();
            case AWAITING_CONFIRMATION, AWAITING_REVIEW -> new Publication.Unknown();
        };
    }

    @Override
    public void replace(Assignment next) {
        memory.run(() -> {
            var kept = assignments.find(next.id());
            if (kept == null || kept.assignment().version() != next.version()) {
                throw new StaleException("assignment " + next.reference(), next.version());
            }
            assignments.put(next.id(), new Kept(counted(next), kept.key(), clock.instant()));
            procedures.touch(next, clock.instant());
        });
    }

    @Override
    public List<Assignment> list(AssignmentState state, int limit, int offset) {
        return memory.within(() -> assignments.all().stream()
                .map(Kept::assignment)
                .filter(a -> a.state() == state)
                .sorted(Comparator.comparing(Assignment::createdAt).reversed().thenComparing(Assignment::id))
                .skip(offset)
                .limit(limit)
                .toList());
    }

    /** All of them, for the board; in a transaction only. */
    List<Kept> all() {
        return List.copyOf(assignments.all());
    }

    /** Forgets this one; in a transaction only. */
    void forget(UUID id) {
        assignments.remove(id);
    }

    private Optional<Assignment> first(Predicate<Kept> such) {
        return assignments.all().stream().filter(such).map(Kept::assignment).findFirst();
    }

    private static Assignment counted(Assignment a) {
        return new Assignment(
                a.id(),
                a.reference(),
                a.version() + 1,
                a.state(),
                a.outcome(),
                a.profile(),
                a.poster(),
                a.language(),
                a.consent(),
                a.unreachable(),
                a.createdAt(),
                a.publishedAt(),
                a.finishedAt());
    }
}
