package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.board.BoardPage;
import nl.oproep.board.BoardQuery;
import nl.oproep.board.spi.BoardEntries;
import org.jspecify.annotations.Nullable;

/** What the board reads of assignments: never a poster. */
final class JdbcBoardEntries implements BoardEntries {
    private final Jdbc jdbc;
    private final Dialect dialect;

    JdbcBoardEntries(Jdbc jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
    }

    @Override
    public BoardPage search(BoardQuery query) {
        return jdbc.one("the board", handle -> dialect.search(handle, query));
    }

    @Override
    public List<Tally> tally(BoardQuery query) {
        return jdbc.one("the board", handle -> dialect.tally(handle, query));
    }

    @Override
    public List<Change> changes(Instant since, @Nullable String after, int limit) {
        return jdbc.one(
                "the board",
                handle -> handle.createQuery("""
                        select changed_at, state, search, %s
                          from oproep_assignment
                         where (changed_at, reference) > (:since, :after)
                         order by changed_at, reference
                         fetch first :limit rows only
                        """.formatted(BoardRow.COLUMNS))
                        .bind("since", Moments.at(since))
                        .bind("after", after == null ? "" : after)
                        .bind("limit", limit)
                        .map((row, context) -> change(row))
                        .list());
    }

    private static Change change(ResultSet row) throws SQLException {
        boolean onBoard =
                AssignmentState.OPEN.name().equals(row.getString("state")) && row.getObject("published_at") != null;
        return new Change(
                Moments.read(row, "changed_at"),
                row.getString("reference"),
                onBoard ? BoardRow.read(row) : null,
                onBoard ? Findable.words(row.getString("search")) : Set.of());
    }
}
