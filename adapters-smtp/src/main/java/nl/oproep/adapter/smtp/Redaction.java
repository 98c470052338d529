package nl.oproep.adapter.smtp;

import java.util.regex.Pattern;
import nl.oproep.mail.Mail;
import org.jspecify.annotations.Nullable;

/** A server's words without anybody in them: addresses, quoted parts, and what we know of this mail's people are left out (V7). */
final class Redaction {
    private static final int LONGEST = 200;
    private static final int MOST_READ = 1000;
    private static final Pattern PEOPLE =
            Pattern.compile("<[^<>]*>|\"[^\"]*\"|(?<!\\w)'[^']*'(?!\\w)|\\([^()]*@[^()]*\\)|\\S*@\\S*|\\S*%40\\S*");

    private Redaction() {}

    static String of(String words, @Nullable Mail mail) {
        var text = words.length() > MOST_READ ? words.substring(0, MOST_READ) : words;
        text = PEOPLE.matcher(text).replaceAll("…");
        if (mail != null) {
            text = without(text, mail.recipient().value());
            if (mail.letter().replyTo() != null) {
                text = without(text, mail.letter().replyTo().value());
            }
            text = hide(text, mail.letter().fromName());
            text = hide(text, mail.tag());
        }
        text = text.replaceAll("\\p{C}+", " ").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static String without(String text, String address) {
        int at = address.indexOf('@');
        return hide(hide(text, address.substring(0, at)), address.substring(at + 1));
    }

    private static String hide(String text, String word) {
        return word.isBlank()
                ? text
                : Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .replaceAll("…");
    }
}
