package nl.oproep.inbound;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a machine wrote a mail: an out-of-office, a read receipt, a list (RFC 3834). Nobody is answered or passed on by mistake; what looks like a machine's is taken for one. */
final class Automatic {
    private static final Set<String> PRECEDENCE = Set.of("bulk", "junk", "list", "auto_reply", "auto-reply");

    private static final Set<String> MARKS = Set.of(
            "x-auto-response-suppress",
            "x-autoreply",
            "x-autorespond",
            "x-auto-reply",
            "x-autoresponse",
            "x-autoreply-from",
            "x-mail-autoreply",
            "x-ms-exchange-inbox-rules-loop",
            "feedback-id");

    /** How programs and people with a mail program begin the subject of such an answer. */
    private static final Pattern SUBJECT = Pattern.compile(
            "\\s*((automatisch antwoord|automatic reply|automatische antwort|r[eé]ponse automatique|autoreply|auto-reply|auto reply"
                    + "|out of (the )?office|out-of-office|afwezig\\w*|niet aanwezig|abwesenheit\\w*|leesbevestiging|read receipt|return receipt)\\b"
                    + "|(auto|vacation|vakantie|gelezen|read|niet gelezen|not read)\\s*:).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private Automatic() {}

    static boolean is(IncomingMail mail) {
        return mail.headers("Auto-Submitted").anyMatch(value -> !word(value).equals("no"))
                || mail.headers("Precedence").anyMatch(value -> PRECEDENCE.contains(word(value)))
                || mail.headers().stream().anyMatch(header -> isMark(header.name()))
                || mail.contentType().equals("multipart/report")
                || mail.headers("Return-Path").anyMatch(path -> path.strip().equals("<>"))
                || SUBJECT.matcher(mail.header("Subject").orElse("")).matches();
    }

    private static boolean isMark(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return MARKS.contains(lower) || lower.startsWith("list-");
    }

    /** The value without its parameters and comments. */
    private static String word(String value) {
        return value.strip().split("[;\\s(]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
