package nl.oproep.adapter.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.board.BoardPage;
import nl.oproep.board.BoardQuery;
import nl.oproep.board.spi.BoardEntries;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Texts;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.spi.Outbox.Claim;
import nl.oproep.response.spi.Responses.Submission;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** H2 in its PostgreSQL mode, for the first five minutes: no shared row locks, no inverted index, but in the same process. */
final class H2Dialect implements Dialect {
    private static final NamedSql STORE =
            NamedSql.of(ResponseRow.INSERT + "values (" + ResponseRow.VALUES + ") on conflict do nothing");

    /** The statement itself finds the database closed when it ends. */
    private static final String CLOSED = "90121";

    /** HikariCP trusts a connection that it gave out within the last half second. */
    private static final Duration POOL_LOOKS_AFTER = Duration.ofMillis(600);

    private static final Map<String, String> ADVISED =
            Map.of("MODE", "POSTGRESQL", "DATABASE_TO_LOWER", "TRUE", "DEFAULT_NULL_ORDERING", "HIGH");

    @Override
    public String folder() {
        return "h2";
    }

    /** Here {@code text} ends at a million characters. */
    @Override
    public Map<String, String> placeholders() {
        return Map.of("long_text", "clob", "random_key", "random_uuid()");
    }

    @Override
    public boolean oneAtATime() {
        return true;
    }

    @Override
    public boolean inOneStatement() {
        return false;
    }

    @Override
    public Optional<Standing> submit(Handle handle, Submission submission, LocalDate today) {
        return here(handle, submission, today).map(here -> {
            boolean stored =
                    here.respondable() && here.version() == submission.version() && store(handle, submission, today);
            if (stored) {
                post(handle, submission, here);
            }
            return new Standing(here.respondable(), here.version(), stored);
        });
    }

    private static Optional<Here> here(Handle handle, Submission submission, LocalDate today) {
        return handle.createQuery("""
                        select state, closes_on, version, poster_email, language, unreachable
                          from oproep_assignment
                         where reference = :reference
                           for update
                        """)
                .bind("reference", submission.response().assignment().value())
                .map((row, context) -> new Here(
                        AssignmentState.OPEN.name().equals(row.getString("state"))
                                && !today.isAfter(row.getObject("closes_on", LocalDate.class)),
                        row.getLong("version"),
                        EmailAddress.of(row.getString("poster_email")),
                        Language.of(row.getString("language")),
                        row.getBoolean("unreachable")))
                .findOne();
    }

    private static boolean store(Handle handle, Submission submission, LocalDate today) {
        return STORE.update(handle, ResponseRow.values(submission, today)) == 1;
    }

    private static void post(Handle handle, Submission submission, Here here) {
        var toPoster = submission.toPoster().to(here.poster(), here.language(), submission.response());
        if (here.unreachable()) {
            Batch.execute(handle, OutboxRow.INSERT_HELD, List.of(toPoster), OutboxRow::bindHeld);
            Batch.execute(handle, OutboxRow.INSERT_PENDING, submission.toOthers(), OutboxRow::bindPending);
        } else {
            var all = new ArrayList<Delivery>(submission.toOthers());
            all.add(toPoster);
            Batch.execute(handle, OutboxRow.INSERT_PENDING, all, OutboxRow::bindPending);
        }
    }

    /**
     * An ordered {@code for update} locks every row that is due, so the first ones are looked at without a lock, and then only those are locked that nobody else is taking.
     */
    @Override
    public List<Claim> claim(Handle handle, String owner, OffsetDateTime now, OffsetDateTime leaseEnds, int max) {
        var claims = new ArrayList<Claim>();
        int offset = 0;
        for (var next = due(handle, now, offset, max); !next.isEmpty() && claims.size() < max; ) {
            claims.addAll(lock(handle, now, next.subList(0, Math.min(next.size(), max - claims.size()))));
            offset += next.size();
            next = next.size() < max ? List.of() : due(handle, now, offset, max);
        }
        var batch = handle.prepareBatch(
                "update oproep_outbox set owner = :owner, due_at = :until, attempt = :attempt where id = :id");
        claims.forEach(claim -> batch.bind("owner", owner)
                .bind("until", leaseEnds)
                .bind("attempt", claim.attempt())
                .bind("id", claim.delivery().id())
                .add());
        batch.execute();
        return claims;
    }

    private static List<UUID> due(Handle handle, OffsetDateTime now, int offset, int max) {
        return handle.createQuery("""
                        select id
                          from oproep_outbox
                         where due_at <= :now
                         order by due_at, id
                        offset :offset rows fetch first :max rows only
                        """)
                .bind("now", now)
                .bind("offset", offset)
                .bind("max", max)
                .mapTo(UUID.class)
                .list();
    }

    /** Those that are still due and nobody else's, in the order asked for, as claimed. */
    private static List<Claim> lock(Handle handle, OffsetDateTime now, List<UUID> ids) {
        return handle
                .createQuery("""
                        select %s
                          from oproep_outbox
                         where id = any(:ids) and due_at <= :now
                           for update skip locked
                        """.formatted(OutboxRow.COLUMNS))
                .bindArray("ids", UUID.class, ids)
                .bind("now", now)
                .map((row, context) -> OutboxRow.claim(row))
                .stream()
                .map(claim -> new Claim(claim.delivery(), claim.attempt() + 1))
                .sorted(Comparator.comparing(
                        claim -> ids.indexOf(claim.delivery().id())))
                .toList();
    }

    @Override
    public BoardPage search(Handle handle, BoardQuery query) {
        return H2Board.search(handle, query);
    }

    @Override
    public List<BoardEntries.Tally> tally(Handle handle, BoardQuery query) {
        return H2Board.tally(handle, query);
    }

    /** The file is written anew with what is held and takes the place of the old one; the database is closed meanwhile, and this store waits. */
    @Override
    public List<String> clear(Handle handle, Language language) {
        try (var statement = handle.getConnection().createStatement()) {
            statement.execute("shutdown compact");
        } catch (SQLException e) {
            if (!CLOSED.equals(e.getSQLState())) {
                throw Faults.of("what is left of what was wiped", e);
            }
        }
        return List.of();
    }

    /** Every connection of a pool is dead then; once it was idle for a while, the pool looks before it gives it out. */
    @Override
    public Duration restAfterClearing() {
        return POOL_LOOKS_AFTER;
    }

    @Override
    public String having(int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> "position(:word" + i + " in search) > 0")
                .collect(Collectors.joining(" and "));
    }

    @Override
    public Query words(Query statement, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            statement.bind(
                    "word" + i,
                    "\n" + Findable.prefixes(words.subList(i, i + 1)).get(0));
        }
        return statement;
    }

    @Override
    public List<String> warnings(Handle handle, Language language) {
        var texts = Texts.of("nl.oproep.adapter.jdbc.warnings", language, H2Dialect.class);
        record Setting(String name, String value) {}
        var settings = handle
                .createQuery(
                        "select setting_name, setting_value from information_schema.settings where setting_name in ('MODE', 'WRITE_DELAY', 'DATABASE_TO_LOWER', 'DEFAULT_NULL_ORDERING')")
                .map((row, context) -> new Setting(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Setting::name, Setting::value));
        var warnings = new ArrayList<String>();
        var version =
                handle.createQuery("select h2version()").mapTo(String.class).one();
        if (losesTheLastCommit(version)) {
            warnings.add(texts.text("h2.version", Map.of("version", version)));
        }
        if (!"0".equals(settings.getOrDefault("WRITE_DELAY", "0"))) {
            warnings.add(texts.text("h2.writeDelay"));
        }
        ADVISED.forEach((name, value) -> {
            var found = settings.getOrDefault(name, "");
            if (!found.toUpperCase(Locale.ROOT).equals(value)) {
                warnings.add(texts.text("h2.setting", Map.of("name", name, "value", value, "found", found)));
            }
        });
        return warnings.stream().sorted().toList();
    }

    /** Whether this version of H2 points its file header at the commit before the last one (ADR 16). */
    static boolean losesTheLastCommit(String version) {
        return version.equals("2.5.252");
    }

    private record Here(
            boolean respondable, long version, EmailAddress poster, Language language, boolean unreachable) {}
}
