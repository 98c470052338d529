package nl.oproep.inbound;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody wrote themselves, apart from the mail that they answer, which their program put below it, between it, or above it. Lines that begin with {@code >}, the line that announces them, and
 * everything below a dividing line or a block of headers are quoted.
 */
final class Quoting {
    /** "Op 26 nov. 2026 om 10:00 schreef Jan:"; a person who writes "hij schreef:" gives no date. */
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?iu)(?=.*\\d).{0,300}\\b(schreef|wrote|schrieb|geschreven|a écrit)\\b.{0,300}:");

    private static final Pattern ANNOUNCING = Pattern.compile("(?iu)(op|on|am|le)\\s.*|.*\\d.*");

    private static final Pattern DIVIDER = Pattern.compile(
            "(?iu)[-_*=\\s>]{2,}(oorspronkelijke? bericht|origineel bericht|original message|doorgestuurd bericht|forwarded message|ursprüngliche nachricht).*"
                    + "|(begin doorgestuurd bericht|begin forwarded message)\\s*:.*");

    private static final Pattern FROM = Pattern.compile("(?iu)\\*?(van|from|von)\\s*:.*");
    private static final Pattern OTHER =
            Pattern.compile("(?iu)\\*?(verzonden|sent|gesendet|datum|date|aan|to|an|onderwerp|subject|betreff)\\s*:.*");
    private static final Pattern RULE = Pattern.compile("[_-]{5,}");

    /** How far apart the headers of a quoted block may be. */
    private static final int BLOCK = 4;

    private Quoting() {}

    /** The lines above the first that is quoted, without empty ones around them. */
    static String above(String text) {
        var lines = text.lines().map(String::strip).toList();
        int end = 0;
        while (end < lines.size() && !begins(lines, end)) {
            end++;
        }
        return joined(lines.subList(0, end));
    }

    /** Likewise, and without a signature below a line of two hyphens. */
    static String words(String text) {
        var lines = above(text).lines().toList();
        int signature = lines.indexOf("--");
        return joined(signature < 0 ? lines : lines.subList(0, signature));
    }

    /** All that somebody wrote, also below or between what they quote. Below a divider or a block of headers everything is quoted. */
    static String typed(String text) {
        var lines = text.lines().map(String::stripTrailing).toList();
        var typed = new StringBuilder();
        for (int i = 0; i < lines.size() && !isBlock(lines, i); i++) {
            int announced = announced(lines, i);
            if (announced > 0 && !answeredBelow(lines, i + announced)) {
                break;
            }
            if (announced > 0) {
                i += announced - 1;
            } else if (!isQuoted(lines.get(i))) {
                typed.append(lines.get(i)).append('\n');
            }
        }
        return typed.toString().strip();
    }

    /** Below an announcement a program marks each line that it quotes; where it marks none, all is quoted. */
    private static boolean answeredBelow(List<String> lines, int from) {
        return lines.stream().skip(from).anyMatch(Quoting::isQuoted);
    }

    private static boolean begins(List<String> lines, int i) {
        return isQuoted(lines.get(i)) || announced(lines, i) > 0 || isBlock(lines, i);
    }

    private static boolean isQuoted(String line) {
        return line.stripLeading().startsWith(">");
    }

    /** How many lines announce a quotation from here on: programs fold that line. */
    private static int announced(List<String> lines, int i) {
        if (!ANNOUNCING.matcher(lines.get(i)).matches()) {
            return 0;
        }
        var line = new StringBuilder();
        for (int n = 1; n <= 3 && i + n <= lines.size() && line.length() < 600; n++) {
            var next = lines.get(i + n - 1).strip();
            if (next.isEmpty()) {
                return 0;
            }
            line.append(n == 1 ? "" : " ").append(next);
            if (next.endsWith(":") && ANNOUNCED.matcher(line).matches()) {
                return n;
            }
        }
        return 0;
    }

    private static boolean isBlock(List<String> lines, int i) {
        var line = lines.get(i).strip();
        if (DIVIDER.matcher(line).matches()) {
            return true;
        }
        var below = lines.stream()
                .skip(i + 1L)
                .map(String::strip)
                .filter(next -> !next.isEmpty())
                .limit(BLOCK)
                .toList();
        boolean headers = below.stream().anyMatch(next -> OTHER.matcher(next).matches());
        boolean ruled = RULE.matcher(line).matches()
                && !below.isEmpty()
                && FROM.matcher(below.get(0)).matches();
        return headers && (ruled || FROM.matcher(line).matches());
    }

    private static String joined(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n")).strip();
    }
}
