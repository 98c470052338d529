package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.oproep.board.BoardEntry;
import nl.oproep.board.BoardPage;
import nl.oproep.board.BoardQuery;
import nl.oproep.board.spi.BoardEntries;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The board by PostgreSQL: an inverted index over what an assignment can be found by, and an index for each order. */
final class PostgresBoard {
    private static final String OPEN =
            "from oproep_assignment where state = 'OPEN' and published_at is not null and closes_on >= :today";
    private static final String UNTIL = " and published_at <= :asOf";
    private static final String HAVING = " and search_vector @@ cast(:terms as tsquery)";

    private PostgresBoard() {}

    static BoardPage search(Handle handle, BoardQuery query) {
        var terms = terms(query);
        return terms.isEmpty() ? browse(handle, query) : find(handle, query, terms);
    }

    /** What fits is found by the inverted index first and put in order afterwards: one plan for rare words and for common ones. */
    private static BoardPage find(Handle handle, BoardQuery query, String terms) {
        var order = BoardRow.order(query.order());
        return page(
                handle.createQuery("""
                                with fit as materialized (
                                    select id as fit_id, published_at, reference, closes_on, starts_on
                                      %s
                                ), page as (
                                    select fit_id
                                      from fit
                                     order by %s
                                    offset :offset rows fetch first :size rows only
                                )
                                select total, newest, whole.*
                                  from (select count(*) as total, max(published_at) as newest from fit) as counted
                                  left join (select %s from page join oproep_assignment on id = fit_id) as whole on true
                                 order by %s
                                """.formatted(open(query) + HAVING, order, BoardRow.COLUMNS, order))
                        .bind("terms", terms),
                query);
    }

    private static BoardPage browse(Handle handle, BoardQuery query) {
        var order = BoardRow.order(query.order());
        return page(handle.createQuery("""
                        with page as (
                            select %s
                              %s
                             order by %s
                            offset :offset rows fetch first :size rows only
                        )
                        select counted.total, counted.newest, page.*
                          from (select count(*) as total, max(published_at) as newest %s) as counted
                          left join page on true
                         order by %s
                        """.formatted(BoardRow.COLUMNS, open(query), order, open(query), order)), query);
    }

    private static String open(BoardQuery query) {
        return query.asOf() == null ? OPEN : OPEN + UNTIL;
    }

    private static BoardPage page(Query statement, BoardQuery query) {
        var lines = bound(statement, query)
                .bind("offset", query.offset())
                .bind("size", query.size())
                .map((row, context) -> Found.read(row))
                .list();
        return new BoardPage(
                lines.stream().flatMap(found -> found.entry().stream()).toList(),
                lines.isEmpty() ? 0 : lines.get(0).total(),
                lines.isEmpty() ? null : lines.get(0).newest());
    }

    private static Query bound(Query statement, BoardQuery query) {
        statement.bind("today", query.today());
        return query.asOf() == null ? statement : statement.bind("asOf", Moments.at(query.asOf()));
    }

    /** One line of a page; a page beyond the last has one line without an entry. */
    private record Found(int total, @Nullable Instant newest, Optional<BoardEntry> entry) {
        static Found read(ResultSet row) throws SQLException {
            return new Found(
                    row.getInt("total"),
                    row.getObject("newest") == null ? null : Moments.read(row, "newest"),
                    row.getString("reference") == null ? Optional.empty() : Optional.of(BoardRow.read(row)));
        }
    }

    static List<BoardEntries.Tally> tally(Handle handle, BoardQuery query) {
        var words = words(query);
        var statement = handle.createQuery("select disciplines, region, remote, count(*) as found " + open(query)
                + (words.isEmpty() ? "" : HAVING) + " group by disciplines, region, remote");
        if (!words.isEmpty()) {
            statement.bind("terms", words);
        }
        return bound(statement, query)
                .map((row, context) -> BoardRow.tally(row))
                .list();
    }

    /** The terms as a {@code tsquery}, cast and never parsed as text, so that words mean here what they mean everywhere. */
    private static String terms(BoardQuery query) {
        return Stream.concat(
                        Findable.prefixes(query).stream().map(word -> quoted(word) + ":*"),
                        Findable.whole(query).stream().map(PostgresBoard::quoted))
                .collect(Collectors.joining(" & "));
    }

    private static String words(BoardQuery query) {
        return prefixes(Findable.prefixes(query));
    }

    /** All these words, each the beginning of another, as a {@code tsquery}. */
    static String prefixes(List<String> words) {
        return words.stream().map(word -> quoted(word) + ":*").collect(Collectors.joining(" & "));
    }

    private static String quoted(String term) {
        return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
