package nl.oproep.adapter.javalin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import nl.oproep.board.BoardOrder;
import nl.oproep.board.BoardSearch;
import org.jspecify.annotations.Nullable;

/** A question to the board as it stands in a link, and the questions next to it. */
record Asked(BoardSearch search) {

    Asked words(@Nullable String words) {
        return new Asked(new BoardSearch(
                words,
                search.discipline(),
                search.region(),
                search.remote(),
                search.order(),
                search.asOf(),
                search.page(),
                search.size()));
    }

    Asked discipline(@Nullable String code) {
        return new Asked(new BoardSearch(
                search.text(),
                code,
                search.region(),
                search.remote(),
                search.order(),
                search.asOf(),
                search.page(),
                search.size()));
    }

    Asked region(@Nullable String region) {
        return new Asked(new BoardSearch(
                search.text(),
                search.discipline(),
                region,
                search.remote(),
                search.order(),
                search.asOf(),
                search.page(),
                search.size()));
    }

    Asked remote(boolean only) {
        return new Asked(new BoardSearch(
                search.text(),
                search.discipline(),
                search.region(),
                only,
                search.order(),
                search.asOf(),
                search.page(),
                search.size()));
    }

    Asked order(BoardOrder order) {
        return new Asked(new BoardSearch(
                search.text(),
                search.discipline(),
                search.region(),
                search.remote(),
                order,
                search.asOf(),
                search.page(),
                search.size()));
    }

    Asked asOf(@Nullable Instant moment) {
        return new Asked(new BoardSearch(
                search.text(),
                search.discipline(),
                search.region(),
                search.remote(),
                search.order(),
                moment,
                search.page(),
                search.size()));
    }

    Asked page(int number) {
        return new Asked(search.page(number, search.size()));
    }

    /** The first page of the same question, with what is there now. */
    Asked first() {
        return asOf(null).page(1);
    }

    /** Whether less than the whole board was asked for. */
    boolean narrowed() {
        return search.remote()
                || !(given(search.text()) + given(search.discipline()) + given(search.region())).isBlank();
    }

    /** The question at this path. */
    String path(String at) {
        var query = pair("q", given(search.text()))
                + pair("discipline", given(search.discipline()))
                + pair("region", given(search.region()))
                + pair("remote", search.remote() ? "true" : "")
                + pair("sort", name(search.order()))
                + pair("asof", search.asOf() == null ? "" : search.asOf().toString())
                + pair("page", search.page() > 1 || search.asOf() != null ? String.valueOf(search.page()) : "");
        return query.isEmpty() ? at : at + "?" + query.substring(1);
    }

    private static String pair(String name, String value) {
        return value.isEmpty()
                ? ""
                : "&" + name + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%3A", ":");
    }

    /** The order as links and programs name it; nothing for the usual one. */
    static String name(BoardOrder order) {
        return order == BoardOrder.NEWEST ? "" : order.name().toLowerCase(Locale.ROOT);
    }

    static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
