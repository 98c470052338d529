package nl.oproep.adapter.javalin;

import gg.jte.Content;
import nl.oproep.board.Matches;
import org.jspecify.annotations.Nullable;

/** A text with what somebody looked for marked in it; everything in it is escaped. */
final class Highlighted {
    private Highlighted() {}

    static Content html(String text, @Nullable String search) {
        var html = new StringBuilder(text.length() + 64);
        int at = 0;
        for (var match : Matches.in(text, search)) {
            html.append(Exact.escaped(text.substring(at, match.start())))
                    .append("<mark>")
                    .append(Exact.escaped(text.substring(match.start(), match.end())))
                    .append("</mark>");
            at = match.end();
        }
        var whole = html.append(Exact.escaped(text.substring(at))).toString();
        return out -> out.writeContent(whole);
    }
}
