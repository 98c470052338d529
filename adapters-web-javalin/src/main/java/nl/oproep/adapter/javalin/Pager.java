package nl.oproep.adapter.javalin;

import java.util.Map;
import nl.oproep.operator.Listed;
import org.jspecify.annotations.Nullable;

/**
 * The way to the pages before and after one of an operator's list.
 *
 * @param place where one is, in words
 * @param previous the link to the page before, or null
 * @param next the link to the page after, or null
 */
record Pager(
        String place, @Nullable String previous, @Nullable String next) {

    /** For the list at this path, which may carry a question of its own. */
    static Pager of(Phrases p, String path, Paged paged, long total) {
        int pages = paged.pages(total);
        return new Pager(
                p.say(
                        "pager.place",
                        Map.of(
                                "page", p.count(paged.page()),
                                "pages", p.count(pages),
                                "total", p.count(total))),
                paged.page() > 1 ? at(p, path, Math.min(paged.page() - 1, pages)) : null,
                paged.page() < pages ? at(p, path, paged.page() + 1) : null);
    }

    /** For a list that says itself how long it is. */
    static Pager of(Site site, Phrases p, String path, Paged paged, Listed what) {
        return of(p, path, paged, site.oproep().backOffice().overseeing().total(what));
    }

    private static String at(Phrases p, String path, int page) {
        return p.link(path + (path.indexOf('?') < 0 ? '?' : '&') + "page=" + page);
    }
}
