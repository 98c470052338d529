package nl.oproep.adapter.javalin;

import java.util.Map;
import java.util.regex.Pattern;
import nl.oproep.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a host gives the pages in place of ours.
 *
 * @param texts by language, the texts that say something else
 * @param css what comes after our stylesheet
 * @param layout what is around the pages, or null for ours
 */
record Dressing(
        Map<Language, Map<String, String>> texts,
        String css,
        @Nullable PageLayout layout) {
    /** What could load something (V9); the policy would refuse it from elsewhere, and here it is told at once. */
    private static final Pattern LOADS = Pattern.compile("(?i)@import|url\\s*\\(|image-set\\s*\\(|expression\\s*\\(");

    /** Nothing of its own. */
    static final Dressing NONE = new Dressing(Map.of(), "", null);

    Dressing {
        texts = Map.copyOf(texts);
        if (LOADS.matcher(css).find()) {
            throw new IllegalArgumentException("a stylesheet of these pages loads nothing: no @import, no url(…)");
        }
    }

    Map<String, String> texts(Language language) {
        return texts.getOrDefault(language, Map.of());
    }
}
