package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import nl.oproep.board.BoardPage;
import nl.oproep.board.BoardSearch;
import nl.oproep.board.Facets;
import nl.oproep.kernel.Language;
import nl.oproep.sponsorship.Slot;
import nl.oproep.sponsorship.Sponsorship;

/** {@code /}: the board, with search and filters. */
final class BoardPages {
    private final Site site;

    BoardPages(Site site) {
        this.site = site;
    }

    void show(Context request) {
        var search = Query.of(request).search();
        var p = site.phrases(request);
        var board = site.oproep().board();
        var sponsored = site.oproep().sponsoring().shown(Slot.BOARD);
        var counted = board.edition().isPresent() ? null : board.facets(search);
        Found.send(
                site,
                request,
                new Key(p.language(), search),
                search,
                counted == null ? sponsored : List.of(sponsored, counted),
                found -> page(p, search, found, counted == null ? board.facets(search) : counted, sponsored));
    }

    private Rendered page(Phrases p, BoardSearch search, BoardPage found, Facets facets, List<Sponsorship> sponsored) {
        var lines = found.entries().stream()
                .map(e -> new Listing.Line(e, site.fresh(e.publishedAt())))
                .toList();
        var list = new Listing(p, new Asked(search), found, facets, lines);
        var frame = site.indexed(p, p.say("board.title"), list.here())
                .described(p.say("board.lead"), site.oproep().network())
                .feeding(list.feed());
        return new Rendered(Site.HTML, site.render(frame, "board", Map.of("list", list, "sponsored", sponsored)));
    }

    /** A page of the board in one language. */
    private record Key(Language language, BoardSearch search) {}
}
