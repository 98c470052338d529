package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which page of an operator's list is asked for, and how the answer says so: the same for every list.
 *
 * @param page from 1
 * @param size of a page
 */
record Paged(int page, int size) {
    private static final int MOST = 100;
    private static final int LAST = 100_000;
    private static final int SHOWN = 25;

    /** What a program asks for with {@code page} and {@code size}; 100 a page at most and unless it says so. */
    static Paged of(Context request) {
        return of(request, LAST);
    }

    /** Likewise, where pages beyond the {@code last} one are asked for in another way. */
    static Paged of(Context request, int last) {
        var query = Query.of(request);
        return new Paged(query.number("page", 1, last), query.number("size", MOST, MOST));
    }

    /** What a person looks at with {@code page}. */
    static Paged shown(Context request) {
        return shown(request, LAST);
    }

    /** Likewise, where pages beyond the {@code last} one are asked for in another way. */
    static Paged shown(Context request, int last) {
        return new Paged(Query.of(request).number("page", 1, last), SHOWN);
    }

    int offset() {
        return (page - 1) * size;
    }

    int pages(long total) {
        return Math.toIntExact(Math.max(1, (total + size - 1) / size));
    }

    /** The page for programs. */
    Map<String, @Nullable Object> view(List<?> items, long total) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("page", page);
        view.put("size", size);
        view.put("total", total);
        view.put("items", items);
        return view;
    }
}
