package nl.oproep.adapter.smtp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The one place that writes header lines (RFC 5322, 2047, 2231). Refuses line breaks, NUL and other control characters, so that nothing a person typed becomes a header of its own
 * (promise 20).
 */
final class Headers {
    private static final int FOLD = 76;
    private static final int LONGEST = 998;
    private static final int SHORT_NAME = 60;

    private final MimeBuffer out;

    Headers(MimeBuffer out) {
        this.out = out;
    }

    /** A line whose value is syntax, written as it is. */
    Headers plain(String name, String value) {
        name(name);
        if (!isBetween(value, ' ', '~')) {
            throw new UnfitMail("header " + name + " has a character that does not fit there");
        }
        if (name.length() + 2 + value.length() > LONGEST) {
            throw new UnfitMail("header " + name + " is too long");
        }
        out.ascii(name).ascii(": ").line(value);
        return this;
    }

    /** A line whose value is text for people: folded, and encoded where it is not plain ASCII. */
    Headers text(String name, String value) {
        name(name);
        out.ascii(name).ascii(": ");
        words(name, value, name.length() + 2);
        out.crlf();
        return this;
    }

    /** A line that is syntax when it is ASCII, such as {@code List-Unsubscribe}, and text for people otherwise. */
    Headers further(String name, String value) {
        return isPlain(value) ? plain(name, value) : text(name, value);
    }

    /** A line with an address and the name that stands before it. */
    Headers mailbox(String name, String displayName, String address) {
        name(name);
        refuseControls(name, displayName);
        out.ascii(name).ascii(": ");
        if (isPlain(displayName) && displayName.length() <= SHORT_NAME) {
            out.put('"')
                    .ascii(displayName.replace("\\", "\\\\").replace("\"", "\\\""))
                    .put('"');
        } else {
            encoded(displayName, name.length() + 2);
        }
        out.crlf().ascii(" <").ascii(address).line(">");
        return this;
    }

    /** {@code Content-Disposition: attachment} with the file's name (RFC 2231 where it is not plain and short). */
    Headers attachment(String fileName) {
        refuseControls("Content-Disposition", fileName);
        out.ascii("Content-Disposition: attachment;").crlf();
        if (isPlain(fileName) && fileName.length() <= SHORT_NAME && !fileName.matches(".*[\"\\\\%].*")) {
            out.ascii(" filename=\"").ascii(fileName).line("\"");
            return this;
        }
        var octets = fileName.getBytes(StandardCharsets.UTF_8);
        int part = 0;
        for (int from = 0; from < octets.length; part++) {
            out.ascii(part == 0 ? " filename*0*=utf-8''" : ";\r\n filename*" + part + "*=");
            for (int width = 0; from < octets.length && width < 54; from++) {
                int b = octets[from] & 0xff;
                if ((Character.isLetterOrDigit(b) && b < 0x80) || b == '.' || b == '-' || b == '_') {
                    out.put(b);
                    width++;
                } else {
                    out.ascii(String.format("%%%02X", b));
                    width += 3;
                }
            }
        }
        out.crlf();
        return this;
    }

    private static void name(String name) {
        if (name.isEmpty() || !isBetween(name, '!', '~') || name.indexOf(':') >= 0) {
            throw new UnfitMail("a header has no proper name");
        }
    }

    private static boolean isBetween(String value, char first, char last) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < first || value.charAt(i) > last) {
                return false;
            }
        }
        return true;
    }

    private static void refuseControls(String header, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029) {
                throw new UnfitMail("header " + header + " has a line break or another control character");
            }
        }
    }

    private static boolean isPlain(String value) {
        return isBetween(value, ' ', '~') && !value.contains("=?");
    }

    private void words(String header, String value, int column) {
        refuseControls(header, value);
        if (!isPlain(value) || !value.strip().equals(value) || hasLongWord(value)) {
            encoded(value, column);
            return;
        }
        int at = column;
        int from = 0;
        while (from < value.length()) {
            int space = value.indexOf(' ', from + 1);
            int to = space < 0 ? value.length() : space;
            if (at + to - from > FOLD && from > 0) {
                out.crlf();
                at = 0;
            }
            out.ascii(value.substring(from, to));
            at += to - from;
            from = to;
        }
    }

    /** Long words would make long lines; runs of blanks would not survive folding. */
    private static boolean hasLongWord(String value) {
        int word = 0;
        for (int i = 0; i < value.length(); i++) {
            word = value.charAt(i) == ' ' ? 0 : word + 1;
            if (word > FOLD * 8) {
                return true;
            }
        }
        return value.contains("  ");
    }

    /** Encoded words (RFC 2047) of whole characters, one a line. */
    private void encoded(String value, int column) {
        int room = octets(FOLD - column);
        var word = new StringBuilder();
        int taken = 0;
        boolean first = true;
        for (int i = 0; i < value.length(); ) {
            int character = value.codePointAt(i);
            int width = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (taken + width > room) {
                word(word, first);
                first = false;
                word.setLength(0);
                taken = 0;
                room = octets(FOLD - 1);
            }
            word.appendCodePoint(character);
            taken += width;
            i += Character.charCount(character);
        }
        if (word.length() > 0) {
            word(word, first);
        }
    }

    private void word(StringBuilder text, boolean first) {
        var base64 = Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
        out.ascii(first ? "=?utf-8?B?" : "\r\n =?utf-8?B?").ascii(base64).ascii("?=");
    }

    /** How many octets fit in an encoded word of this width. */
    private static int octets(int width) {
        return Math.max(4, (width - "=?utf-8?B??=".length()) / 4 * 3);
    }
}
