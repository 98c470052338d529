package nl.oproep.adapter.smtp;

import java.nio.charset.StandardCharsets;

/**
 * Text in quoted-printable (RFC 2045): lines of at most 76 characters, whatever was typed.
 *
 * <p>A line that would begin with a dot or with "From " begins with an escape instead, so that no mail server on the way changes it (promise 4).
 */
final class QuotedPrintable {
    private static final int LONGEST = 75;
    private static final String HEX = "0123456789ABCDEF";

    private final MimeBuffer out;
    private int column;

    private QuotedPrintable(MimeBuffer out) {
        this.out = out;
    }

    /** Writes the text; LF and CRLF become line ends, a lone CR stays what it is. */
    static void write(String text, MimeBuffer out) {
        new QuotedPrintable(out).write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] text) {
        int i = 0;
        while (i < text.length) {
            int run = column == 0 ? 0 : run(text, i);
            if (run == 0) {
                one(text, i);
                i++;
            } else {
                out.put(text, i, run);
                column += run;
                i += run;
            }
        }
    }

    /** How many bytes from here can be copied as they are onto this line. */
    private int run(byte[] text, int from) {
        int end = Math.min(text.length, from + LONGEST - column);
        int i = from;
        while (i < end && (isPlain(text[i]) || (text[i] == ' ' && !endsLine(text, i + 1)))) {
            i++;
        }
        return i - from;
    }

    private void one(byte[] text, int i) {
        int b = text[i] & 0xff;
        if (b == '\n') {
            out.crlf();
            column = 0;
        } else if (isPlain(text[i])) {
            plain(b, b == '.' || (b == 'F' && isFrom(text, i)));
        } else if ((b == ' ' || b == '\t') && !endsLine(text, i + 1)) {
            plain(b, false);
        } else if (b != '\r' || at(text, i + 1) != '\n') {
            escaped(b);
        }
    }

    private void plain(int b, boolean riskyAtStart) {
        makeRoom(1);
        if (column == 0 && riskyAtStart) {
            escaped(b);
        } else {
            out.put(b);
            column++;
        }
    }

    private void escaped(int b) {
        makeRoom(3);
        out.put('=').put(HEX.charAt(b >> 4)).put(HEX.charAt(b & 15));
        column += 3;
    }

    private void makeRoom(int width) {
        if (column + width > LONGEST) {
            out.put('=').crlf();
            column = 0;
        }
    }

    private static boolean isPlain(byte b) {
        return b > ' ' && b < 0x7f && b != '=';
    }

    private static boolean isFrom(byte[] text, int i) {
        return at(text, i + 1) == 'r' && at(text, i + 2) == 'o' && at(text, i + 3) == 'm' && at(text, i + 4) == ' ';
    }

    private static boolean endsLine(byte[] text, int i) {
        return at(text, i) == '\n' || at(text, i) == -1 || (at(text, i) == '\r' && at(text, i + 1) == '\n');
    }

    private static int at(byte[] text, int i) {
        return i < text.length ? text[i] : -1;
    }
}
