package nl.oproep.adapter.javalin;

import java.util.Map;
import nl.oproep.operator.Listed;
import org.jspecify.annotations.Nullable;

/**
 * The way through an operator's list: to the pages before and after this one, and back to the first.
 *
 * @param place where one is, in words
 * @param first the link to the first page, or null where {@code previous} leads there
 * @param previous the link to the page before, or null
 * @param next the link to the page after, or null
 */
record Pager(
        String place,
        @Nullable String first,
        @Nullable String previous,
        @Nullable String next) {

    /** For the list at this path, which may carry a question of its own. */
    static Pager of(Phrases p, String path, Paged paged, long total) {
        int pages = paged.pages(total);
        int before = Math.min(paged.page() - 1, pages);
        return new Pager(
                pages == 1 && paged.page() == 1
                        ? p.say("pager.all", "total", p.count(total))
                        : p.say(
                                "pager.place",
                                Map.of(
                                        "page", p.count(paged.page()),
                                        "pages", p.count(pages),
                                        "total", p.count(total))),
                before > 1 ? p.link(path) : null,
                before > 0 ? at(p, path, before) : null,
                paged.page() < pages ? at(p, path, paged.page() + 1) : null);
    }

    /** For a list that says itself how long it is. */
    static Pager of(Site site, Phrases p, String path, Paged paged, Listed what) {
        return of(p, path, paged, site.oproep().backOffice().overseeing().total(what));
    }

    /** So far into a list that it goes on from what was shown last: the page after is at {@code next}, and where the list begins at {@code start}. */
    static Pager beyond(Phrases p, String path, Paged paged, long total, String start, @Nullable String next) {
        return new Pager(
                p.say("pager.all", "total", p.count(total)),
                p.link(start),
                paged.page() > 1 ? at(p, path, paged.page() - 1) : null,
                next == null ? null : p.link(next));
    }

    /** Whether everything is on this page. */
    boolean single() {
        return previous == null && next == null;
    }

    /** The first page has no number, so that it has one address. */
    private static String at(Phrases p, String path, int page) {
        return p.link(page == 1 ? path : path + (path.indexOf('?') < 0 ? '?' : '&') + "page=" + page);
    }
}
