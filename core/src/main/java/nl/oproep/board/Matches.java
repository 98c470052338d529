package nl.oproep.board;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.oproep.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Where a text has what somebody looked for: the beginnings of words, letter case and accents aside, just as the board finds them. */
public final class Matches {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final int LONGEST_WORD = 300;

    private Matches() {}

    /**
     * A piece of a text, cut at code points, with the accents that belong to its last letter.
     *
     * @param start where it begins
     * @param end where it ends, not included
     */
    public record Match(int start, int end) {}

    /** The matches in order, none over another. */
    public static List<Match> in(String text, @Nullable String search) {
        var asked = search == null ? List.<String>of() : Words.of(search);
        if (asked.isEmpty()) {
            return List.of();
        }
        var matches = new ArrayList<Match>();
        var words = WORD.matcher(text);
        while (words.find()) {
            int length = longest(words.group(), asked);
            if (length > 0) {
                matches.add(new Match(words.start(), words.start() + length));
            }
        }
        return matches;
    }

    private static int longest(String word, List<String> asked) {
        var folded = word.length() > LONGEST_WORD ? "" : Words.folded(word);
        return asked.stream()
                .filter(folded::startsWith)
                .mapToInt(beginning -> length(word, beginning))
                .max()
                .orElse(0);
    }

    /** How much of the word as it is written makes this beginning. */
    private static int length(String word, String beginning) {
        int end = 0;
        while (end < word.length() && !Words.folded(word.substring(0, end)).startsWith(beginning)) {
            end = word.offsetByCodePoints(end, 1);
        }
        while (end < word.length() && isMark(word.codePointAt(end))) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
