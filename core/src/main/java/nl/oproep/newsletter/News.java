package nl.oproep.newsletter;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a newsletter says in one language: plain text, paragraphs apart by blank lines.
 *
 * @param subject on one line
 */
public record News(String subject, String text) {
    private static final Pattern BLANK_LINES = Pattern.compile("(\\r?\\n[ \\t]*){2,}");

    /** The paragraphs of the text, line breaks in them made one blank. */
    public List<String> paragraphs() {
        return BLANK_LINES
                .splitAsStream(text.strip())
                .map(paragraph ->
                        paragraph.replaceAll("[ \\t]*\\r?\\n[ \\t]*", " ").strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return "News[hidden]";
    }
}
