package nl.oproep.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of files that are safe to show, to send and to save on any system (R8): no path, no control, invisible or direction-changing character, no name that a system keeps for itself, at most
 * {@value #LONGEST} characters, and the extension of the type that the content has.
 */
final class FileName {
    private static final int LONGEST = 100;
    private static final String NAMELESS = "bijlage";
    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSAFE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}<>:\"/\\\\|?*%;`$&'!^~#{}]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EXTENSIONS = Pattern.compile("(?:\\.[A-Za-z0-9]{1,8})+$");
    private static final Pattern EDGES = Pattern.compile("^[ .\\-_\\p{M}]+|[ .\\-_]+$");
    private static final Pattern RESERVED = Pattern.compile(
            "(?i)(?:con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]|conin\\$|conout\\$|clock\\$)");

    private FileName() {}

    /** A safe name made of one that anything may be in; the same for the same. */
    static String safe(String name, FileType type) {
        var extension = '.' + type.extension();
        var stem = PATH.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceFirst("");
        stem = BLANKS.matcher(UNSAFE.matcher(stem).replaceAll(" ")).replaceAll(" ");
        stem = trimmed(EXTENSIONS.matcher(stem.strip()).replaceFirst(""));
        stem = trimmed(cut(stem, LONGEST - extension.length()));
        if (stem.isEmpty()) {
            stem = NAMELESS;
        }
        var first = stem.toLowerCase(Locale.ROOT).replaceFirst("[. ].*", "");
        if (RESERVED.matcher(first).matches()) {
            stem = NAMELESS + "-" + cut(stem, LONGEST - extension.length() - NAMELESS.length() - 1);
        }
        return stem + extension;
    }

    private static String trimmed(String stem) {
        return EDGES.matcher(stem).replaceAll("");
    }

    /** At most so many characters, cut between two code points. */
    private static String cut(String stem, int most) {
        if (stem.length() <= most) {
            return stem;
        }
        return stem.substring(0, Character.isHighSurrogate(stem.charAt(most - 1)) ? most - 1 : most);
    }
}
