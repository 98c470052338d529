package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.oproep.procedure.Position;
import nl.oproep.procedure.Procedure;
import nl.oproep.procedure.Reminders;
import nl.oproep.procedure.Telling;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** A procedure as a row, there and back. */
final class ProcedureRow {
    static final String COLUMNS = """
            assignment, version, reported_at, closed_at, reminders, reminded_at, silent_since, updates, told, telling, reached_at,
            reached, ending, final_update_at, remind_at, tell_at""";

    private ProcedureRow() {}

    static Procedure read(ResultSet row) throws SQLException {
        return new Procedure(
                row.getObject("assignment", UUID.class),
                row.getLong("version"),
                Moments.readOrNull(row, "reported_at"),
                new Reminders(
                        Moments.readOrNull(row, "closed_at"),
                        row.getInt("reminders"),
                        Moments.readOrNull(row, "reminded_at"),
                        Moments.readOrNull(row, "silent_since")),
                new Telling(
                        row.getInt("updates"),
                        row.getInt("told"),
                        row.getInt("telling"),
                        position(row),
                        row.getBoolean("ending"),
                        Moments.readOrNull(row, "final_update_at")),
                Moments.readOrNull(row, "remind_at"),
                Moments.readOrNull(row, "tell_at"));
    }

    private static @Nullable Position position(ResultSet row) throws SQLException {
        var at = Moments.readOrNull(row, "reached_at");
        return at == null ? null : new Position(at, row.getObject("reached", UUID.class));
    }

    /** Binds every column. */
    static <S extends SqlStatement<S>> S bind(S statement, Procedure procedure) {
        var reminders = procedure.reminders();
        var telling = procedure.telling();
        var reached = telling.reached();
        return statement
                .bind("assignment", procedure.assignment())
                .bind("version", procedure.version())
                .bindByType("reported", Moments.atOrNull(procedure.reportedAt()), OffsetDateTime.class)
                .bindByType("closed", Moments.atOrNull(reminders.closedAt()), OffsetDateTime.class)
                .bind("reminders", reminders.sent())
                .bindByType("reminded", Moments.atOrNull(reminders.remindedAt()), OffsetDateTime.class)
                .bindByType("silent", Moments.atOrNull(reminders.silentSince()), OffsetDateTime.class)
                .bind("updates", telling.made())
                .bind("told", telling.told())
                .bind("telling", telling.current())
                .bindByType(
                        "reachedAt", reached == null ? null : Moments.at(reached.submittedAt()), OffsetDateTime.class)
                .bindByType("reached", reached == null ? null : reached.response(), UUID.class)
                .bind("ending", telling.ending())
                .bindByType("final", Moments.atOrNull(telling.finalUpdateAt()), OffsetDateTime.class)
                .bindByType("remind", Moments.atOrNull(procedure.remindAt()), OffsetDateTime.class)
                .bindByType("tell", Moments.atOrNull(procedure.tellAt()), OffsetDateTime.class);
    }
}
