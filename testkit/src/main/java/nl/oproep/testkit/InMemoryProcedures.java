package nl.oproep.testkit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.oproep.assignment.Assignment;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.procedure.Procedure;
import nl.oproep.procedure.SilentProcedure;
import nl.oproep.procedure.spi.Procedures;
import org.jspecify.annotations.Nullable;

/** Procedures in memory; the assignments say when one is added or changed. */
final class InMemoryProcedures implements Procedures {
    private final Memory memory;
    private final Memory.Shelf<UUID, Procedure> procedures;
    private final Memory.Shelf<UUID, Assignment> assignments;

    InMemoryProcedures(Memory memory) {
        this.memory = memory;
        this.procedures = memory.new Shelf<>();
        this.assignments = memory.new Shelf<>();
    }

    /** In the transaction in which the assignment is added or replaced. */
    void touch(Assignment assignment, Instant now) {
        var before = procedures.find(assignment.id());
        procedures.put(
                assignment.id(),
                before == null
                        ? Procedure.of(assignment.id(), now)
                        : before.lookedAtFrom(now).atVersion(before.version() + 1));
        assignments.put(assignment.id(), assignment);
    }

    /** Forgets this one with its assignment; in a transaction only. */
    void forget(UUID assignment) {
        procedures.remove(assignment);
        assignments.remove(assignment);
    }

    @Override
    public Optional<Procedure> find(UUID assignment) {
        return memory.within(() -> Optional.ofNullable(procedures.find(assignment)));
    }

    @Override
    public Optional<Procedure> hold(UUID assignment) {
        return find(assignment);
    }

    @Override
    public void replace(Procedure procedure) {
        memory.run(() -> {
            var stored = procedures.find(procedure.assignment());
            if (stored == null || stored.version() != procedure.version()) {
                throw new StaleException("procedure " + procedure.assignment(), procedure.version());
            }
            procedures.put(procedure.assignment(), procedure.atVersion(procedure.version() + 1));
        });
    }

    @Override
    public List<UUID> dueToRemind(Instant now, int max) {
        return due(Procedure::remindAt, now, max);
    }

    @Override
    public List<UUID> dueToTell(Instant now, int max) {
        return due(Procedure::tellAt, now, max);
    }

    private List<UUID> due(Function<Procedure, @Nullable Instant> when, Instant now, int max) {
        record Due(Instant at, UUID assignment) {}
        return memory.within(() -> procedures.all().stream()
                .flatMap(procedure -> Optional.ofNullable(when.apply(procedure))
                        .filter(at -> !at.isAfter(now))
                        .map(at -> new Due(at, procedure.assignment()))
                        .stream())
                .sorted(Comparator.comparing(Due::at).thenComparing(Due::assignment))
                .limit(max)
                .map(Due::assignment)
                .toList());
    }

    @Override
    public List<SilentProcedure> silent(int limit, int offset) {
        return memory.within(() -> procedures.all().stream()
                .filter(procedure -> procedure.reminders().silentSince() != null)
                .map(this::silent)
                .sorted(Comparator.comparing(SilentProcedure::silentSince))
                .skip(offset)
                .limit(limit)
                .toList());
    }

    private SilentProcedure silent(Procedure procedure) {
        var assignment = Objects.requireNonNull(assignments.find(procedure.assignment()));
        var reminders = procedure.reminders();
        return new SilentProcedure(
                assignment.reference(),
                assignment.profile().title(),
                reminders.closedAt(),
                reminders.sent(),
                Objects.requireNonNull(reminders.silentSince()),
                procedure.reportedAt());
    }
}
