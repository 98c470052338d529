package nl.oproep.inbound;

import java.util.List;
import java.util.regex.Pattern;

/** A server's words without anybody in them: addresses and quoted parts are left out, and the parts of addresses that are known (V7). */
final class Unnamed {
    private static final int LONGEST = 200;
    private static final int MOST_READ = 1000;
    private static final Pattern PEOPLE =
            Pattern.compile("<[^<>]*>|\"[^\"]*\"|(?<!\\w)'[^']*'(?!\\w)|\\([^()]*@[^()]*\\)|\\S*@\\S*|\\S*%40\\S*");

    private Unnamed() {}

    static String of(String words, List<String> addresses) {
        var text = words.substring(0, Math.min(words.length(), MOST_READ));
        text = PEOPLE.matcher(text).replaceAll("…");
        for (var address : addresses) {
            for (var part : address.split("@", -1)) {
                text = part.isBlank() ? text : without(text, part.strip());
            }
        }
        text = text.replaceAll("[\\p{C}\\s]+", " ").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static String without(String text, String word) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll("…");
    }
}
