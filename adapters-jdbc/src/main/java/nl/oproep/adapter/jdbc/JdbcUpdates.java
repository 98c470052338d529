package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.assignment.Outcome;
import nl.oproep.assignment.Reference;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.procedure.ReportedVia;
import nl.oproep.procedure.Stage;
import nl.oproep.procedure.Update;
import nl.oproep.procedure.spi.Updates;

/** Updates in one table, never changed. */
final class JdbcUpdates implements Updates {
    private static final String COLUMNS = "assignment, number, reference, title, stage, outcome, text, via, made_at";

    private final Jdbc jdbc;

    JdbcUpdates(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Update update) {
        var stage = update.stage();
        var outcome = update.outcome();
        int added = jdbc.one(
                update.toString(),
                handle -> handle.createUpdate("""
                        insert into oproep_update (
                            assignment, number, reference, title, stage, outcome, text, via, made_at)
                        values (:assignment, :number, :reference, :title, :stage, :outcome, :text, :via, :made)
                            on conflict do nothing
                        """)
                        .bind("assignment", update.assignment())
                        .bind("number", update.number())
                        .bind("reference", update.reference().value())
                        .bind("title", update.title())
                        .bind("stage", stage == null ? null : stage.name())
                        .bind("outcome", outcome == null ? null : outcome.name())
                        .bind("text", update.text())
                        .bind("via", update.via().name())
                        .bind("made", Moments.at(update.madeAt()))
                        .execute());
        if (added == 0) {
            throw new DuplicateException(update.toString());
        }
    }

    @Override
    public Optional<Update> find(UUID assignment, int number) {
        return jdbc.one(
                "update " + number + " of " + assignment,
                handle -> handle.createQuery("select " + COLUMNS
                                + " from oproep_update where assignment = :assignment and number = :number")
                        .bind("assignment", assignment)
                        .bind("number", number)
                        .map((row, context) -> read(row))
                        .findOne());
    }

    @Override
    public List<Update> list(UUID assignment) {
        return jdbc.one(
                "updates of " + assignment,
                handle -> handle.createQuery("select " + COLUMNS
                                + " from oproep_update where assignment = :assignment order by number")
                        .bind("assignment", assignment)
                        .map((row, context) -> read(row))
                        .list());
    }

    private static Update read(ResultSet row) throws SQLException {
        var stage = row.getString("stage");
        var outcome = row.getString("outcome");
        return new Update(
                row.getObject("assignment", UUID.class),
                row.getInt("number"),
                new Reference(row.getString("reference")),
                row.getString("title"),
                stage == null ? null : Stage.valueOf(stage),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("text"),
                ReportedVia.valueOf(row.getString("via")),
                Moments.read(row, "made_at"));
    }
}
