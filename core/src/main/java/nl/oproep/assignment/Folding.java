package nl.oproep.assignment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Texts as an eye reads them: lower case, without accents and invisible characters, full-width and styled letters as plain ones, look-alikes of other alphabets as the Latin letter, written-out
 * references as what they stand for, every white space as a blank.
 */
final class Folding {
    /** Each letter followed by the Latin one it looks like. */
    private static final String LOOK_ALIKES =
            "аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd ԛq ԝw һh αa βb εe ηn ιi κk νv οo ρp τt υu χx γy ɑa ɡg ıi łl đd øo ðd ƒf";

    private static final Map<Integer, String> LETTERS =
            Map.of(0xdf, "ss", 0xe6, "ae", 0x153, "oe", 0x3002, ".", 0x2212, "-");

    private Folding() {}

    static Reading of(String text) {
        var out = new Reading.Writer(text.length());
        var entities = new Entities(text);
        for (int i = 0; i < text.length(); ) {
            if (entities.at(i)) {
                var meaning = entities.meaning();
                int end = entities.end();
                int start = i;
                meaning.codePoints().forEach(c -> fold(c, start, end, out));
                i = end;
            } else {
                int codePoint = text.codePointAt(i);
                int end = i + Character.charCount(codePoint);
                fold(codePoint, i, end, out);
                i = end;
            }
        }
        return out.finish();
    }

    private static void fold(int codePoint, int start, int end, Reading.Writer out) {
        if (codePoint > ' ' && codePoint < 0x7f) {
            out.append(Character.toLowerCase((char) codePoint), start, end);
        } else if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x2800) {
            out.append(' ', start, end);
        } else if (invisible(codePoint)) {
            out.invisible(end);
        } else {
            var plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                    .toLowerCase(Locale.ROOT);
            plain.codePoints().filter(c -> !invisible(c)).forEach(c -> letter(c, start, end, out));
        }
    }

    private static void letter(int codePoint, int start, int end, Reading.Writer out) {
        var plain = LETTERS.get(codePoint);
        if (plain == null && Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER) {
            plain = Integer.toString(Character.digit(codePoint, 10));
        }
        if (plain == null && Character.getType(codePoint) == Character.DASH_PUNCTUATION) {
            plain = "-";
        }
        if (plain == null) {
            int known = codePoint < 0x80 ? -1 : LOOK_ALIKES.indexOf(codePoint);
            plain = known >= 0 ? LOOK_ALIKES.substring(known + 1, known + 2) : Character.toString(codePoint);
        }
        for (int i = 0; i < plain.length(); i++) {
            out.append(plain.charAt(i), start, end);
        }
    }

    private static boolean invisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> codePoint == 0x3164 || codePoint == 0x115f || codePoint == 0x1160 || codePoint == 0xffa0;
        };
    }
}
