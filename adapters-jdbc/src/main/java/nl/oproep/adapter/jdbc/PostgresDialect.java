package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.board.BoardEntry;
import nl.oproep.board.BoardPage;
import nl.oproep.board.BoardQuery;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Texts;
import nl.oproep.mail.spi.Outbox.Claim;
import nl.oproep.response.spi.Responses.Submission;
import org.jdbi.v3.core.Handle;

/** PostgreSQL: a response in one statement, so in one round trip and one commit; claims in one statement; search by an inverted index. */
final class PostgresDialect implements Dialect {

    @Override
    public String folder() {
        return "postgresql";
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of("long_text", "text");
    }

    /** A share of the assignment's row is held until the commit: whoever closes it waits, whoever responds does not. */
    @Override
    public boolean inOneStatement() {
        return true;
    }

    @Override
    public Optional<Standing> submit(Handle handle, Submission submission, LocalDate today) {
        var others = submission.toOthers();
        var statement = handle.createQuery(submission(others.size()));
        ResponseRow.bind(statement, submission)
                .bind("today", today)
                .bind("version", submission.version())
                .bind("posterMail", submission.toPoster().id())
                .bind("posterTag", submission.toPoster().tag())
                .bind("posterKind", submission.toPoster().kind().name());
        for (int i = 0; i < others.size(); i++) {
            OutboxRow.bind(statement, others.get(i), String.valueOf(i));
        }
        return statement
                .map((row, context) -> new Standing(
                        AssignmentState.OPEN.name().equals(row.getString("state"))
                                && !today.isAfter(row.getObject("closes_on", LocalDate.class)),
                        row.getLong("version"),
                        row.getBoolean("stored")))
                .findOne();
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
        var terms = terms(query);
        return terms.isEmpty() ? browse(handle, query) : find(handle, query, terms);
    }

    /** What fits is found by the inverted index first and put in order afterwards: one plan for rare words and for common ones. */
    private static BoardPage find(Handle handle, BoardQuery query, String terms) {
        return page(handle.createQuery("""
                                with fit as materialized (
                                    select id as fit_id, published_at as fit_at, reference as fit_reference
                                      from oproep_assignment
                                     where state = 'OPEN' and published_at is not null and closes_on >= :today
                                       and search_vector @@ cast(:terms as tsquery)
                                ), page as (
                                    select fit_id
                                      from fit
                                     order by fit_at desc, fit_reference
                                    offset :offset rows fetch first :size rows only
                                )
                                select total, %s
                                  from (select count(*) as total from fit) as counted
                                  left join (page join oproep_assignment on id = fit_id) on true
                                 order by published_at desc, reference
                                """.formatted(BoardRow.COLUMNS)).bind("terms", terms), query);
    }

    private static BoardPage browse(Handle handle, BoardQuery query) {
        return page(handle.createQuery("""
                        with page as (
                            select %s
                              from oproep_assignment
                             where state = 'OPEN' and published_at is not null and closes_on >= :today
                             order by published_at desc, reference
                            offset :offset rows fetch first :size rows only
                        )
                        select counted.total, page.*
                          from (select count(*) as total
                                  from oproep_assignment
                                 where state = 'OPEN' and published_at is not null and closes_on >= :today) as counted
                          left join page on true
                         order by published_at desc, reference
                        """.formatted(BoardRow.COLUMNS)), query);
    }

    private static BoardPage page(org.jdbi.v3.core.statement.Query statement, BoardQuery query) {
        var lines = statement
                .bind("today", query.today())
                .bind("offset", query.offset())
                .bind("size", query.size())
                .map((row, context) -> Found.read(row))
                .list();
        return new BoardPage(
                lines.stream().flatMap(found -> found.entry().stream()).toList(),
                lines.isEmpty() ? 0 : lines.get(0).total());
    }

    /** One line of a page; a page beyond the last has one line without an entry. */
    private record Found(int total, Optional<BoardEntry> entry) {
        static Found read(ResultSet row) throws SQLException {
            return new Found(
                    row.getInt("total"),
                    row.getString("reference") == null ? Optional.empty() : Optional.of(BoardRow.read(row)));
        }
    }

    /** The terms as a {@code tsquery}, cast and never parsed as text, so that words mean here what they mean everywhere. */
    private static String terms(BoardQuery query) {
        return Stream.concat(
                        Findable.prefixes(query).stream().map(word -> quoted(word) + ":*"),
                        Findable.whole(query).stream().map(PostgresDialect::quoted))
                .collect(Collectors.joining(" & "));
    }

    private static String quoted(String term) {
        return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
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
