package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.util.Map;
import nl.oproep.board.BoardSearch;
import nl.oproep.kernel.Language;

/** {@code /}: the board, with search and filters. */
final class BoardPages {
    private final Site site;

    BoardPages(Site site) {
        this.site = site;
    }

    void show(Context request) {
        var search = Query.of(request).search();
        var p = site.phrases(request);
        Found.send(site, request, new Key(p.language(), search), search, found -> {
            var lines = found.entries().stream()
                    .map(e -> new Listing.Line(e, site.fresh(e.publishedAt())))
                    .toList();
            var list = new Listing(p, search, found, lines);
            var frame = site.indexed(p, p.say("board.title"), list.here());
            return new Rendered(Site.HTML, site.render(frame, "board", Map.of("list", list)));
        });
    }

    /** A page of the board in one language. */
    private record Key(Language language, BoardSearch search) {}
}
