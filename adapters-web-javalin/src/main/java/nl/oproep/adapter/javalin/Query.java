package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import nl.oproep.board.BoardOrder;
import nl.oproep.board.BoardSearch;
import org.jspecify.annotations.Nullable;

/** Reads what is asked in a URL, as strictly as what is asked in a form. */
final class Query {
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_REGION = 80;
    private static final int LAST_PAGE = 1_000_000;
    private static final Set<String> YES = Set.of("true", "on", "1", "ja", "yes");

    private final Fields fields;

    private Query(Fields fields) {
        this.fields = fields;
    }

    /**
     * What stands behind the question mark.
     *
     * @throws BadInput when it is not UTF-8, or carries what no text can
     */
    static Query of(Context request) {
        var query = request.req().getQueryString();
        return new Query(
                query == null
                        ? Fields.none()
                        : Intake.sound(UrlEncoded.read(query.getBytes(StandardCharsets.UTF_8), 100)));
    }

    @Nullable String text(String name) {
        return fields.text(name);
    }

    /** A number between 1 and {@code most}; {@code standard} when nothing was asked. */
    int number(String name, int standard, int most) {
        var text = fields.text(name);
        if (text == null) {
            return standard;
        }
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw BadInput.malformed("query");
        }
        return Integer.parseInt(text);
    }

    /** What is asked of the board. */
    BoardSearch search() {
        return new BoardSearch(
                clipped("q", LONGEST_WORDS),
                clipped("discipline", LONGEST_REGION),
                clipped("region", LONGEST_REGION),
                YES.contains(fields.shown("remote")),
                order(),
                asOf(),
                number("page", 1, LAST_PAGE),
                number("size", BoardSearch.ALL.size(), 100));
    }

    private BoardOrder order() {
        var text = fields.shown("sort");
        for (var order : BoardOrder.values()) {
            if (order.name().equals(text.toUpperCase(Locale.ROOT))) {
                return order;
            }
        }
        if (!text.isEmpty()) {
            throw BadInput.malformed("query");
        }
        return BoardOrder.NEWEST;
    }

    private @Nullable Instant asOf() {
        var text = fields.shown("asof");
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw BadInput.malformed("query");
        }
    }

    private @Nullable String clipped(String name, int longest) {
        var text = fields.text(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.length() <= longest
                ? text
                : text.substring(
                        0, text.offsetByCodePoints(0, Math.min(longest / 2, text.codePointCount(0, text.length()))));
    }
}
