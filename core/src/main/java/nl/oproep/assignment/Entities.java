package nl.oproep.assignment;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters written as HTML references, by name or by number, or in percent notation: {@code %40}. */
final class Entities {
    private static final Pattern WRITTEN = Pattern.compile(
            "&(?:amp;){0,3}(?:#0{0,6}([0-9]{1,7})|#[xX]0{0,6}([0-9a-fA-F]{1,6})|([a-zA-Z]{2,12}))(?:;|(?<=[0-9])(?![0-9]))|%([2-7][0-9a-fA-F])");
    private static final Pattern ACCENTED =
            Pattern.compile("([a-zA-Z])(?:acute|grave|uml|circ|tilde|cedil|ring|slash|caron)");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("commat", "@"),
            Map.entry("period", "."),
            Map.entry("amp", "&"),
            Map.entry("plus", "+"),
            Map.entry("lpar", "("),
            Map.entry("rpar", ")"),
            Map.entry("lsqb", "["),
            Map.entry("lbrack", "["),
            Map.entry("rsqb", "]"),
            Map.entry("rbrack", "]"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("hyphen", "-"),
            Map.entry("dash", "-"),
            Map.entry("ndash", "-"),
            Map.entry("mdash", "-"),
            Map.entry("lowbar", "_"),
            Map.entry("sol", "/"),
            Map.entry("colon", ":"),
            Map.entry("nbsp", " "),
            Map.entry("ensp", " "),
            Map.entry("emsp", " "),
            Map.entry("thinsp", " "),
            Map.entry("szlig", "ss"),
            Map.entry("aelig", "ae"),
            Map.entry("oelig", "oe"),
            Map.entry("zwj", "\u200d"),
            Map.entry("zwnj", "\u200c"),
            Map.entry("shy", "\u00ad"));

    private final Matcher matcher;
    private boolean found;

    Entities(String text) {
        matcher = WRITTEN.matcher(text);
        found = matcher.find();
    }

    /** Whether a reference begins at {@code index}; to be asked from left to right. */
    boolean at(int index) {
        while (found && matcher.start() < index) {
            found = matcher.find();
        }
        return found && matcher.start() == index;
    }

    /** Where the reference ends. */
    int end() {
        return matcher.end();
    }

    /** What the reference stands for, or itself when nobody knows. */
    String meaning() {
        if (matcher.group(1) != null) {
            return character(matcher.group(1), 10);
        }
        if (matcher.group(2) != null) {
            return character(matcher.group(2), 16);
        }
        if (matcher.group(4) != null) {
            return character(matcher.group(4), 16);
        }
        var accented = ACCENTED.matcher(matcher.group(3));
        return accented.matches()
                ? accented.group(1)
                : NAMED.getOrDefault(matcher.group(3).toLowerCase(Locale.ROOT), matcher.group());
    }

    private static String character(String digits, int radix) {
        int codePoint = Integer.parseInt(digits, radix);
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : " ";
    }
}
