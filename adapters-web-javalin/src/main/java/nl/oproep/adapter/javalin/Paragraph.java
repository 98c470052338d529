package nl.oproep.adapter.javalin;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph of the working agreements.
 *
 * @param text without the mark of a heading
 * @param heading whether it is one
 */
record Paragraph(String text, boolean heading) {
    private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");

    /** The paragraphs of a text, which blank lines separate. */
    static List<Paragraph> of(String text) {
        return BLANK_LINES
                .splitAsStream(text.strip())
                .map(String::strip)
                .map(paragraph -> paragraph.startsWith("# ")
                        ? new Paragraph(paragraph.substring(2).strip(), true)
                        : new Paragraph(paragraph, false))
                .toList();
    }
}
