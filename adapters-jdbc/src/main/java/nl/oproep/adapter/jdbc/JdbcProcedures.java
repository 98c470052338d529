package nl.oproep.adapter.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.assignment.Reference;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.procedure.Procedure;
import nl.oproep.procedure.SilentProcedure;
import nl.oproep.procedure.spi.Procedures;
import org.jdbi.v3.core.Handle;

/** Procedures in one table, a row written with its assignment. */
final class JdbcProcedures implements Procedures {
    private final Jdbc jdbc;

    JdbcProcedures(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** To be looked at from now on, since its assignment was added or has changed: in the transaction of that. */
    static void touch(Handle handle, UUID assignment, Instant now) {
        int rows = handle.createUpdate("""
                        update oproep_procedure
                           set version = version + 1, remind_at = :now, tell_at = :now
                         where assignment = :assignment
                        """)
                .bind("now", Moments.at(now))
                .bind("assignment", assignment)
                .execute();
        if (rows == 0) {
            add(handle, Procedure.of(assignment, now));
        }
    }

    static void add(Handle handle, Procedure procedure) {
        ProcedureRow.bind(handle.createUpdate("""
                        insert into oproep_procedure (
                            assignment, version, reported_at, closed_at, reminders, reminded_at, silent_since, updates, told,
                            telling, reached_at, reached, ending, final_update_at, remind_at, tell_at)
                        values (
                            :assignment, :version, :reported, :closed, :reminders, :reminded, :silent, :updates, :told, :telling,
                            :reachedAt, cast(:reached as uuid), :ending, :final, :remind, :tell)
                        """), procedure).execute();
    }

    @Override
    public Optional<Procedure> find(UUID assignment) {
        return found(assignment, "");
    }

    @Override
    public Optional<Procedure> hold(UUID assignment) {
        return found(assignment, " for update skip locked");
    }

    private Optional<Procedure> found(UUID assignment, String how) {
        return jdbc.one(
                "procedure " + assignment,
                handle -> handle.createQuery("select " + ProcedureRow.COLUMNS
                                + " from oproep_procedure where assignment = :assignment" + how)
                        .bind("assignment", assignment)
                        .map((row, context) -> ProcedureRow.read(row))
                        .findOne());
    }

    @Override
    public void replace(Procedure procedure) {
        var what = "procedure " + procedure.assignment();
        int changed = jdbc.one(
                what,
                handle -> ProcedureRow.bind(handle.createUpdate("""
                                update oproep_procedure
                                   set version = version + 1, reported_at = :reported, closed_at = :closed,
                                       reminders = :reminders, reminded_at = :reminded, silent_since = :silent, updates = :updates, told = :told,
                                       telling = :telling, reached_at = :reachedAt, reached = cast(:reached as uuid),
                                       ending = :ending, final_update_at = :final, remind_at = :remind, tell_at = :tell
                                 where assignment = :assignment and version = :version
                                """), procedure).execute());
        if (changed == 0) {
            throw new StaleException(what, procedure.version());
        }
    }

    @Override
    public List<UUID> dueToRemind(Instant now, int max) {
        return due("remind_at", now, max);
    }

    @Override
    public List<UUID> dueToTell(Instant now, int max) {
        return due("tell_at", now, max);
    }

    private List<UUID> due(String column, Instant now, int max) {
        return jdbc.one(
                "procedures that are due",
                handle -> handle.createQuery("""
                        select assignment
                          from oproep_procedure
                         where %1$s <= :now
                         order by %1$s, assignment
                         fetch first :max rows only
                        """.formatted(column))
                        .bind("now", Moments.at(now))
                        .bind("max", max)
                        .mapTo(UUID.class)
                        .list());
    }

    @Override
    public List<SilentProcedure> silent(int limit, int offset) {
        return jdbc.one(
                "silent procedures",
                handle -> handle.createQuery("""
                        select a.reference, a.title, p.closed_at, p.reminders, p.silent_since, p.reported_at
                          from oproep_procedure p
                          join oproep_assignment a on a.id = p.assignment
                         where p.silent_since is not null
                         order by p.silent_since, p.assignment
                        offset :offset rows fetch first :limit rows only
                        """)
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, context) -> new SilentProcedure(
                                new Reference(row.getString("reference")),
                                row.getString("title"),
                                Moments.readOrNull(row, "closed_at"),
                                row.getInt("reminders"),
                                Moments.read(row, "silent_since"),
                                Moments.readOrNull(row, "reported_at")))
                        .list());
    }
}
