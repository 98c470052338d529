package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.oproep.privacy.Hold;
import nl.oproep.privacy.spi.Holds;

/** Legal holds in one table, found by what they are on. */
final class JdbcHolds implements Holds {
    private static final String COLUMNS = "subject, reason, placed_at, until_day";

    private final Jdbc jdbc;

    JdbcHolds(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void place(List<Hold> holds) {
        jdbc.together("legal holds", handle -> {
            lift(holds.stream().map(Hold::subject).toList());
            Batch.execute(
                    handle,
                    "insert into oproep_hold (" + COLUMNS + ") values (?, ?, ?, ?)",
                    holds,
                    (statement, hold) -> {
                        statement.setObject(1, hold.subject());
                        statement.setString(2, hold.reason());
                        statement.setObject(3, Moments.at(hold.placedAt()));
                        statement.setObject(4, hold.until());
                    });
            return holds.size();
        });
    }

    @Override
    public List<Hold> on(List<UUID> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : jdbc.one(
                        "legal holds",
                        handle -> handle.createQuery(
                                        "select " + COLUMNS + " from oproep_hold where subject = any(:subjects)")
                                .bindArray("subjects", UUID.class, subjects)
                                .map((row, context) -> read(row))
                                .list());
    }

    private static Hold read(ResultSet row) throws SQLException {
        return new Hold(
                row.getObject("subject", UUID.class),
                row.getString("reason"),
                Moments.read(row, "placed_at"),
                row.getObject("until_day", LocalDate.class));
    }

    @Override
    public List<Hold> list(int limit, int offset) {
        return jdbc.one(
                "legal holds",
                handle -> handle.createQuery(
                                "select " + COLUMNS
                                        + " from oproep_hold order by until_day, subject offset :offset rows fetch first :limit rows only")
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, context) -> read(row))
                        .list());
    }

    @Override
    public void lift(List<UUID> subjects) {
        if (!subjects.isEmpty()) {
            jdbc.one(
                    "legal holds",
                    handle -> handle.createUpdate("delete from oproep_hold where subject = any(:subjects)")
                            .bindArray("subjects", UUID.class, subjects)
                            .execute());
        }
    }

    @Override
    public int liftEnded(LocalDate today) {
        return jdbc.one(
                "legal holds",
                handle -> handle.createUpdate("delete from oproep_hold where until_day < :today")
                        .bind("today", today)
                        .execute());
    }
}
