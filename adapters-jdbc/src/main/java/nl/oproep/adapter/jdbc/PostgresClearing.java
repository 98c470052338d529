package nl.oproep.adapter.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Texts;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Clearing the files of PostgreSQL: {@code vacuum} alone leaves deleted bytes in the free part of a page, so each table that changed is written anew, with its indexes and its long values. One table at a time is locked meanwhile, and
 * one that is in use is left for the next time. The write-ahead log is the server's; what a role may do about it is tried, and the rest is told.
 */
final class PostgresClearing {
    /** Somebody's key for {@code pg_try_advisory_lock}; any number that nobody else takes. */
    private static final long ONE_NODE = 7_201_621_100_428L;

    /** Smaller tables are written anew whether or not the counters, which lag, say that they changed. */
    private static final String TABLES = """
            select c.relname as name,
                   coalesce(s.n_tup_del, 0) + coalesce(s.n_tup_upd, 0) as changes,
                   pg_relation_size(c.oid) < 8388608 as small
              from pg_class c
              left join pg_stat_user_tables s on s.relid = c.oid
             where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname like 'oproep\\_%'
             order by c.relname
            """;

    private static final String OWNER =
            "select pg_has_role(current_user, datdba, 'USAGE') from pg_database where datname = current_database()";

    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    private record Table(String name, long changes, boolean small) {}

    List<String> clear(Handle handle, Language language) {
        var texts = Texts.of("nl.oproep.adapter.jdbc.warnings", language, PostgresClearing.class);
        var left = new ArrayList<String>();
        if (!asked(handle, "select pg_try_advisory_lock(" + ONE_NODE + ")")) {
            return left;
        }
        handle.execute("set lock_timeout = '5s'");
        try {
            tables(handle).forEach(table -> {
                if (!tried(handle, "vacuum (full, analyze) " + table.name())) {
                    left.add(texts.text("clear.busy", Map.of("table", table.name())));
                } else {
                    seen.put(table.name(), table.changes());
                }
            });
            if (!asked(handle, OWNER) || !tried(handle, "vacuum full pg_statistic")) {
                left.add(texts.text("clear.statistics"));
            }
            if (!tried(handle, "select pg_switch_wal()") || !tried(handle, "checkpoint")) {
                left.add(texts.text("clear.checkpoint"));
            }
            if (asked(handle, "select current_setting('wal_recycle')::boolean")) {
                left.add(texts.text("clear.recycle"));
            }
            if (asked(handle, "select current_setting('archive_mode') <> 'off'")) {
                left.add(texts.text("clear.archive"));
            }
        } finally {
            tried(handle, "reset lock_timeout");
            tried(handle, "select pg_advisory_unlock(" + ONE_NODE + ")");
        }
        return left;
    }

    private List<Table> tables(Handle handle) {
        return handle
                .createQuery(TABLES)
                .map((row, context) ->
                        new Table(row.getString("name"), row.getLong("changes"), row.getBoolean("small")))
                .list()
                .stream()
                .filter(table -> table.small() || seen.getOrDefault(table.name(), -1L) != table.changes())
                .toList();
    }

    private static boolean asked(Handle handle, String question) {
        return handle.createQuery(question).mapTo(Boolean.class).one();
    }

    /** Plain statements, since {@code vacuum} may stand in no block of others. */
    private static boolean tried(Handle handle, String statement) {
        try (var plain = handle.getConnection().createStatement()) {
            plain.execute(statement);
            return true;
        } catch (SQLException | JdbiException e) {
            return false;
        }
    }
}
