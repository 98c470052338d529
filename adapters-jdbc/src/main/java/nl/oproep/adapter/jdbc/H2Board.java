package nl.oproep.adapter.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.oproep.board.BoardPage;
import nl.oproep.board.BoardQuery;
import nl.oproep.board.spi.BoardEntries;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The board by H2, which has no inverted index: it looks through what is open. */
final class H2Board {
    private static final String OPEN =
            " from oproep_assignment where state = 'OPEN' and published_at is not null and closes_on >= :today";

    private H2Board() {}

    static BoardPage search(Handle handle, BoardQuery query) {
        var terms = Stream.concat(
                        words(query).stream(), Findable.whole(query).stream().map(term -> "\n" + term + "\n"))
                .toList();
        var fits = fits(query, terms);
        record Counted(int total, @Nullable Instant newest) {}
        var counted = bound(
                        handle.createQuery("select count(*) as total, max(published_at) as newest" + fits),
                        query,
                        terms)
                .map((row, context) -> new Counted(
                        row.getInt("total"), row.getObject("newest") == null ? null : Moments.read(row, "newest")))
                .one();
        var entries = bound(
                        handle.createQuery("select " + BoardRow.COLUMNS + fits + " order by "
                                + BoardRow.order(query.order())
                                + " offset :offset rows fetch first :size rows only"),
                        query,
                        terms)
                .bind("offset", query.offset())
                .bind("size", query.size())
                .map((row, context) -> BoardRow.read(row))
                .list();
        return new BoardPage(entries, counted.total(), counted.newest());
    }

    static List<BoardEntries.Tally> tally(Handle handle, BoardQuery query) {
        var words = words(query);
        return bound(
                        handle.createQuery("select disciplines, region, remote, count(*) as found" + fits(query, words)
                                + " group by disciplines, region, remote"),
                        query,
                        words)
                .map((row, context) -> BoardRow.tally(row))
                .list();
    }

    private static List<String> words(BoardQuery query) {
        return Findable.prefixes(query).stream().map(word -> "\n" + word).toList();
    }

    private static String fits(BoardQuery query, List<String> terms) {
        var fits = new StringBuilder(OPEN);
        if (query.asOf() != null) {
            fits.append(" and published_at <= :asOf");
        }
        IntStream.range(0, terms.size())
                .forEach(i -> fits.append(" and position(:term").append(i).append(" in search) > 0"));
        return fits.toString();
    }

    private static Query bound(Query statement, BoardQuery query, List<String> terms) {
        statement.bind("today", query.today());
        if (query.asOf() != null) {
            statement.bind("asOf", Moments.at(query.asOf()));
        }
        for (int i = 0; i < terms.size(); i++) {
            statement.bind("term" + i, terms.get(i));
        }
        return statement;
    }
}
