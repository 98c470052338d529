package nl.oproep.adapter.javalin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.oproep.board.BoardEntry;
import nl.oproep.board.BoardPage;
import nl.oproep.board.BoardSearch;
import org.jspecify.annotations.Nullable;

/** One page of the board with the question that found it. */
record Listing(Phrases p, BoardSearch search, BoardPage found, List<Line> entries) {

    Listing {
        entries = List.copyOf(entries);
    }

    /** One entry, and whether it is new. */
    record Line(BoardEntry entry, boolean fresh) {}

    String words() {
        return given(search.text());
    }

    String discipline() {
        return given(search.discipline());
    }

    String region() {
        return given(search.region());
    }

    boolean remote() {
        return search.remote();
    }

    int page() {
        return search.page();
    }

    int pages() {
        return (found.total() + search.size() - 1) / search.size();
    }

    boolean filtered() {
        return search.remote() || !(words() + discipline() + region()).isBlank();
    }

    List<String> disciplines() {
        return discipline().isEmpty() || Disciplines.OFFERED.contains(discipline())
                ? Disciplines.OFFERED
                : Stream.concat(Disciplines.OFFERED.stream(), Stream.of(discipline()))
                        .toList();
    }

    String heading() {
        int total = found.total();
        var prefix = filtered() ? "board.found." : "board.count.";
        return p.say(prefix + (total == 0 ? "none" : total == 1 ? "one" : "many"), "count", total);
    }

    String place() {
        return p.say("board.place", Map.of("page", String.valueOf(page()), "pages", String.valueOf(pages())));
    }

    /** The same question, another page. */
    String at(int number) {
        return p.link("/?" + query() + "page=" + number);
    }

    /** The path of this page, without its language. */
    String here() {
        var query = query() + (page() > 1 ? "page=" + page() : "");
        var tidy = query.endsWith("&") ? query.substring(0, query.length() - 1) : query;
        return tidy.isEmpty() ? "/" : "/?" + tidy;
    }

    private String query() {
        return pair("q", words())
                + pair("discipline", discipline())
                + pair("region", region())
                + pair("remote", remote() ? "true" : "");
    }

    private static String pair(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
