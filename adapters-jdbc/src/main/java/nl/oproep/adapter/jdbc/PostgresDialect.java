package nl.oproep.adapter.jdbc;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.board.BoardPage;
import nl.oproep.board.BoardQuery;
import nl.oproep.board.spi.BoardEntries;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Texts;
import nl.oproep.mail.spi.Outbox.Claim;
import nl.oproep.response.spi.Responses.Submission;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** PostgreSQL: a response in one statement, so in one round trip and one commit; claims in one statement; search by an inverted index. */
final class PostgresDialect implements Dialect {
    /** The network and the candidate. */
    private static final int USUAL = 2;

    private final PostgresClearing clearing = new PostgresClearing();

    private static final NamedSql TO_TWO_OTHERS = NamedSql.of(submission(USUAL));

    @Override
    public String folder() {
        return "postgresql";
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of("long_text", "text", "random_key", "gen_random_uuid()");
    }

    @Override
    public boolean oneAtATime() {
        return false;
    }

    @Override
    public boolean inOneStatement() {
        return true;
    }

    /** A share of the assignment's row is held until the commit: whoever closes it waits, whoever responds does not. */
    @Override
    public Optional<Standing> submit(Handle handle, Submission submission, LocalDate today) {
        var others = submission.toOthers();
        var values = ResponseRow.values(submission, today);
        values.put("version", submission.version());
        values.put("posterMail", submission.toPoster().id());
        values.put("posterTag", submission.toPoster().tag());
        values.put("posterKind", submission.toPoster().kind().name());
        for (int i = 0; i < others.size(); i++) {
            OutboxRow.put(values, others.get(i), String.valueOf(i));
        }
        var statement = others.size() == USUAL ? TO_TWO_OTHERS : NamedSql.of(submission(others.size()));
        return statement.first(
                handle,
                values,
                row -> new Standing(
                        AssignmentState.OPEN.name().equals(row.getString("state"))
                                && !today.isAfter(row.getObject("closes_on", LocalDate.class)),
                        row.getLong("version"),
                        row.getBoolean("stored")));
    }

    private static String submission(int others) {
        return """
                with here as (
                    select state, closes_on, version, poster_email, language, unreachable
                      from oproep_assignment
                     where reference = :assignment
                       for share
                ), stored as (
                    %s
                    select %s
                      from here
                     where state = 'OPEN' and closes_on >= :today and version = :version
                        on conflict (submission_key) do nothing
                    returning id
                ), posted as (
                    insert into oproep_outbox (
                        id, tag, kind, subject, recipient, language, details, state, due_at, attempt, created_at)
                    select cast(:posterMail as uuid), :posterTag, :posterKind, stored.id, here.poster_email, here.language,
                           cast(null as varchar), case when here.unreachable then 'HELD' else 'PENDING' end,
                           case when here.unreachable then null else cast(:submitted as timestamptz) end, 0,
                           cast(:submitted as timestamptz)
                      from here cross join stored
                    %s
                )
                select state, closes_on, version, exists (select 1 from stored) as stored from here
                """.formatted(
                ResponseRow.INSERT,
                ResponseRow.VALUES,
                IntStream.range(0, others).mapToObj(PostgresDialect::other).collect(Collectors.joining()));
    }

    private static String other(int number) {
        return """
                 union all
                select cast(:id# as uuid), :tag#, :kind#, cast(:subject# as uuid), :recipient#, :language#,
                       cast(:details# as varchar), 'PENDING', cast(:created# as timestamptz), 0,
                       cast(:created# as timestamptz)
                  from stored
                """.replace("#", String.valueOf(number));
    }

    @Override
    public List<Claim> claim(Handle handle, String owner, OffsetDateTime now, OffsetDateTime leaseEnds, int max) {
        record Due(OffsetDateTime since, Claim claim) {}
        return handle
                .createQuery("""
                        with due as (
                            select id as due_id, due_at as since
                              from oproep_outbox
                             where due_at <= :now
                             order by due_at, id
                             fetch first :max rows only
                               for update skip locked
                        )
                        update oproep_outbox
                           set owner = :owner, due_at = :until, attempt = attempt + 1
                          from due
                         where id = due_id
                        returning since, %s
                        """.formatted(OutboxRow.COLUMNS))
                .bind("now", now)
                .bind("max", max)
                .bind("owner", owner)
                .bind("until", leaseEnds)
                .map((row, context) -> new Due(row.getObject("since", OffsetDateTime.class), OutboxRow.claim(row)))
                .stream()
                .sorted(Comparator.comparing(Due::since))
                .map(Due::claim)
                .toList();
    }

    @Override
    public BoardPage search(Handle handle, BoardQuery query) {
        return PostgresBoard.search(handle, query);
    }

    @Override
    public List<BoardEntries.Tally> tally(Handle handle, BoardQuery query) {
        return PostgresBoard.tally(handle, query);
    }

    @Override
    public String having(int words) {
        return "search_vector @@ cast(:terms as tsquery)";
    }

    @Override
    public Query words(Query statement, List<String> words) {
        return statement.bind("terms", PostgresBoard.prefixes(Findable.prefixes(words)));
    }

    @Override
    public List<String> clear(Handle handle, Language language) {
        return clearing.clear(handle, language);
    }

    @Override
    public Duration restAfterClearing() {
        return Duration.ZERO;
    }

    @Override
    public List<String> warnings(Handle handle, Language language) {
        var texts = Texts.of("nl.oproep.adapter.jdbc.warnings", language, PostgresDialect.class);
        var settings = handle.createQuery("""
                        select name || '=' || setting
                          from pg_settings
                         where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'server_encoding')
                        """).mapTo(String.class).set();
        var warnings = new ArrayList<String>();
        for (var setting : List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off")) {
            if (settings.contains(setting)) {
                warnings.add(texts.text("postgresql.loses", Map.of("setting", setting)));
            }
        }
        if (!settings.contains("server_encoding=UTF8")) {
            warnings.add(texts.text("postgresql.encoding"));
        }
        return warnings;
    }
}
