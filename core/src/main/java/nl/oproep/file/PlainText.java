package nl.oproep.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.oproep.mail.ContentSource;

/** Tells text that can only be read from text that some program would run: UTF-8 or Windows-1252, no control characters, no markup or script. */
final class PlainText {
    private static final int PIECE = 8192;
    private static final Pattern ACTIVE = Pattern.compile(
            "^(?:#!|%!ps|\\{\\\\rtf|<\\?)|<\\s*(?:!doctype|!--|/?(?:html|head|body|svg|script|style|iframe|object|embed|img|a|form|meta|link|table|title|xml|math|video|audio|base)\\b)|<\\?(?:xml|php|=)");
    private static final int[] UNUSED = {0x81, 0x8d, 0x8f, 0x90, 0x9d};

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(2 * PIECE);
    private final CharBuffer chars = CharBuffer.allocate(2 * PIECE);
    private boolean utf8 = true;
    private boolean windows = true;

    private PlainText() {}

    static boolean is(ContentSource content) throws IOException {
        return new PlainText().sound(content);
    }

    private boolean sound(ContentSource content) throws IOException {
        try (var in = content.open()) {
            boolean first = true;
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                if (!readable(piece) || (first && active(piece))) {
                    return false;
                }
                first = false;
                decode(piece);
                if (!utf8 && !windows) {
                    return false;
                }
            }
        }
        return windows || (utf8 && bytes.flip().remaining() == 0);
    }

    private boolean readable(byte[] piece) {
        for (byte b : piece) {
            int c = b & 0xff;
            boolean control = (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7f;
            if (control) {
                return false;
            }
            windows &= c < 0x80 || Arrays.binarySearch(UNUSED, c) < 0;
        }
        return true;
    }

    private static boolean active(byte[] piece) {
        var text = new String(piece, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .strip();
        return ACTIVE.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    private void decode(byte[] piece) {
        if (!utf8) {
            return;
        }
        bytes.put(piece).flip();
        chars.clear();
        utf8 = !decoder.decode(bytes, chars, false).isError();
        bytes.compact();
    }
}
