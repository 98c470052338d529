package nl.oproep.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which characters a text can carry without anybody having to rewrite it (P2). */
public final class Characters {

    private Characters() {}

    /** A violation at {@code field} when the text has a NUL or half a surrogate pair, which no store, mail or page can carry. */
    public static List<Violation> check(String field, @Nullable String text) {
        return text == null || carriable(text) ? List.of() : List.of(Violation.of(field, "characters"));
    }

    /** The same for a text of one line: no control character at all. */
    public static List<Violation> checkLine(String field, @Nullable String text) {
        if (text != null
                && text.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029)) {
            return List.of(Violation.of(field, "oneLine"));
        }
        return check(field, text);
    }

    private static boolean carriable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
