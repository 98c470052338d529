package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Expiry;
import nl.oproep.kernel.Trace;
import nl.oproep.kernel.spi.Traces;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What is held about people in one category, by the statements that find and forget it. */
final class JdbcTraces implements Traces {
    private static final int OWN_COLUMNS = 4;

    private final Jdbc jdbc;
    private final Clock clock;
    private final TraceSql sql;

    JdbcTraces(Jdbc jdbc, Clock clock, TraceSql sql) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sql = sql;
    }

    @Override
    public List<Trace> about(EmailAddress address) {
        return jdbc.one(
                "what is held in " + sql.name(),
                handle -> handle.createQuery(sql.about() + " order by since, trace_key")
                        .bind("key", address.key())
                        .map((row, context) -> read(row))
                        .list());
    }

    private static Trace read(ResultSet row) throws SQLException {
        var content = new LinkedHashMap<String, String>();
        var columns = row.getMetaData();
        for (int i = OWN_COLUMNS + 1; i <= columns.getColumnCount(); i++) {
            var value = row.getString(i);
            if (value != null && !value.isEmpty()) {
                content.put(columns.getColumnLabel(i), value);
            }
        }
        return new Trace(
                row.getObject("trace_key", UUID.class),
                Moments.read(row, "since"),
                Moments.readOrNull(row, "ended"),
                row.getObject("about_key", UUID.class),
                content);
    }

    @Override
    public List<UUID> due(Expiry rule, Instant endedBy, int max) {
        return sql.due(rule)
                .map(due -> jdbc.one(
                        "what is due in " + sql.name(),
                        handle -> ended(handle.createQuery(due + " fetch first :max rows only"), due, endedBy)
                                .bind("max", max)
                                .mapTo(UUID.class)
                                .list()))
                .orElse(List.of());
    }

    @Override
    public long countDue(Expiry rule, Instant endedBy) {
        return sql.counted(rule)
                .map(due -> jdbc.one(
                        "what is due in " + sql.name(),
                        handle -> ended(handle.createQuery("select count(*) from (" + due + ") as due"), due, endedBy)
                                .mapTo(Long.class)
                                .one()))
                .orElse(0L);
    }

    /** Some rules count in moments, others in days. */
    private static Query ended(Query query, String due, Instant endedBy) {
        var moment = Moments.at(endedBy);
        var timed = due.contains(":before") ? query.bind("before", moment) : query;
        return due.contains(":day") ? timed.bind("day", moment.toLocalDate()) : timed;
    }

    @Override
    public int forget(List<UUID> keys) {
        if (keys.isEmpty()) {
            return 0;
        }
        return jdbc.together("what is wiped in " + sql.name(), handle -> {
            if (!sql.tallies().isEmpty()) {
                sql.own().forEach(statement -> lock(handle, statement, keys));
            }
            var tallies = Tallies.of(handle, sql.tallies(), keys);
            sql.hanging().forEach(statement -> execute(handle, statement, keys));
            int forgotten = sql.own().stream()
                    .mapToInt(statement -> execute(handle, statement, keys))
                    .sum();
            Tallies.add(handle, tallies);
            return forgotten;
        });
    }

    /** What is counted is locked first: of two who wipe it at once, the second finds it gone, and counts nothing twice. */
    private static void lock(Handle handle, String statement, List<UUID> keys) {
        handle.createQuery(statement.replaceFirst("^delete from", "select 1 from") + " order by id for update")
                .bindArray("keys", UUID.class, keys)
                .mapTo(Integer.class)
                .list();
    }

    private int execute(Handle handle, String statement, List<UUID> keys) {
        var update = handle.createUpdate(statement).bindArray("keys", UUID.class, keys);
        return (statement.contains(":now") ? update.bind("now", Moments.at(clock.instant())) : update).execute();
    }

    /** From each table the next few by its index, and the first of all those. */
    @Override
    public List<String> addresses(@Nullable String after, int max) {
        if (sql.addresses().isEmpty()) {
            return List.of();
        }
        var each = sql.addresses().stream()
                .map(column ->
                        "(select distinct %1$s as address from %2$s where %1$s > :after order by 1 fetch first :max rows only)"
                                .formatted(column.name(), column.table()))
                .collect(Collectors.joining(" union "));
        return jdbc.one(
                "addresses in " + sql.name(),
                handle -> handle.createQuery(
                                "select address from (" + each + ") as found order by 1 fetch first :max rows only")
                        .bind("after", after == null ? "" : after)
                        .bind("max", max)
                        .mapTo(String.class)
                        .list());
    }
}
