package nl.oproep.examples.site.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a text: words, or a link.
 *
 * @param text what it says, and where it leads when it is a link
 * @param link whether it is one
 */
record Piece(String text, boolean link) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"')\\]]+");

    /** The text in pieces; together they are the text. */
    static List<Piece> of(String text) {
        var pieces = new ArrayList<Piece>();
        var links = LINK.matcher(text);
        int at = 0;
        while (links.find()) {
            pieces.add(new Piece(text.substring(at, links.start()), false));
            pieces.add(new Piece(links.group(), true));
            at = links.end();
        }
        pieces.add(new Piece(text.substring(at), false));
        return pieces;
    }

    /** Hides the text, which is somebody's mail (V7). */
    @Override
    public String toString() {
        return "Piece[hidden]";
    }
}
