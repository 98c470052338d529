package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.oproep.board.BoardPage;
import nl.oproep.board.BoardSearch;

/** Sends what the board found. A list is used again as long as the board in memory stays at its edition; without such a board, as long as the store finds the same. */
final class Found {
    private Found() {}

    static void send(Site site, Context request, Object key, BoardSearch search, Function<BoardPage, Rendered> page) {
        send(site, request, key, search, List.of(), page);
    }

    /** Likewise, for a page that shows more than what was found; it is used again as long as that stays equal, too. */
    static void send(
            Site site,
            Context request,
            Object key,
            BoardSearch search,
            List<?> beside,
            Function<BoardPage, Rendered> page) {
        var board = site.oproep().board();
        var today = site.oproep().today();
        var edition = board.edition();
        if (edition.isPresent()) {
            var from = new Edition(edition.getAsLong(), today, beside);
            site.kept().get(key, from, () -> page.apply(board.search(search))).send(request);
        } else {
            var found = board.search(search);
            site.kept()
                    .get(key, new Result(found, today, beside), () -> page.apply(found))
                    .send(request);
        }
    }

    /** An edition of the board in memory, on a day. */
    private record Edition(long number, LocalDate today, List<?> beside) {}

    /** What the store found, on a day. */
    private record Result(BoardPage found, LocalDate today, List<?> beside) {}
}
