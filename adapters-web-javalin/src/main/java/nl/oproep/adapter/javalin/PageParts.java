package nl.oproep.adapter.javalin;

import java.util.List;
import nl.oproep.kernel.Language;

/**
 * What a {@link PageLayout} puts together.
 *
 * @param language of the page
 * @param title as plain text, to be escaped
 * @param head what belongs in {@code <head>}, as HTML: title, stylesheet, feed, what search engines may do
 * @param notices what every page has to say, such as that this is a demo, as plain text, to be escaped
 * @param content what belongs in {@code <main id="inhoud">}, as HTML, with the one {@code <h1>} in it
 * @param elsewhere the path of this page in the other language
 */
public record PageParts(
        Language language, String title, String head, List<String> notices, String content, String elsewhere) {

    public PageParts {
        notices = List.copyOf(notices);
    }

    /** Hides the page, which may hold what somebody typed (V7). */
    @Override
    public String toString() {
        return "PageParts[" + language + "]";
    }
}
