package nl.oproep.kernel;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts taken apart into words that can be compared: lower case, without accents, letters and digits only. */
public final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** The words of a text in order, repeats kept. */
    public static List<String> of(String text) {
        return NOT_A_WORD
                .splitAsStream(folded(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The text in lower case without accents. */
    public static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
