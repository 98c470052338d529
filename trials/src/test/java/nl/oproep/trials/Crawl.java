package nl.oproep.trials;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a page, and every page of the site that it links to, and so on; not in a second language, nor every choice and order of the board, which show the same. */
final class Crawl {
    private static final int MOST = 400;
    private static final Pattern AGAIN = Pattern.compile("[^/].*|.*[?&](lang|sort|remote|region|discipline)=.*|");

    private Crawl() {}

    /** What this visitor is answered, by path; each page once. */
    static Map<String, Answer> from(Visitor visitor, List<String> paths) {
        var found = new LinkedHashMap<String, Answer>();
        var ahead = new ArrayDeque<>(paths);
        while (!ahead.isEmpty()) {
            var path = ahead.poll();
            if (found.containsKey(path)) {
                continue;
            }
            if (found.size() == MOST) {
                throw new AssertionError("more than " + MOST + " pages, the last " + path);
            }
            var answer = visitor.get(path);
            found.put(path, answer);
            if (answer.header("Content-Type").startsWith("text/html")) {
                answer.page()
                        .select("a[href], link[href], iframe[src], area[href]")
                        .forEach(link -> ahead.add(target(path, link.attr(link.hasAttr("href") ? "href" : "src"))));
                ahead.removeIf(next -> AGAIN.matcher(next).matches());
            }
        }
        return found;
    }

    /** Path and query of a link on the site itself; anything else is not followed. */
    private static String target(String from, String link) {
        try {
            var to = URI.create("http://site.invalid" + from).resolve(link);
            var own = "site.invalid".equals(to.getHost()) || "localhost".equals(to.getHost());
            return own ? to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()) : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
