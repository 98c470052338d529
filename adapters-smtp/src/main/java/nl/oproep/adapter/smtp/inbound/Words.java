package nl.oproep.adapter.smtp.inbound;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Encoded words in headers (RFC 2047): words that belong together are joined as bytes first, since some programs cut a character in two. */
final class Words {
    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]{0,2000})\\?=");

    private Words() {}

    /** The value with its encoded words decoded; what is no proper one stays as it is. */
    static String decoded(String value) {
        var word = WORD.matcher(value);
        var out = new StringBuilder(value.length());
        var bytes = new ByteArrayOutputStream();
        var charset = "";
        int at = 0;
        while (word.find()) {
            var between = value.substring(at, word.start());
            var next = charset(word.group(1));
            boolean goesOn = bytes.size() > 0 && between.isBlank();
            if (!goesOn || !next.equalsIgnoreCase(charset)) {
                out.append(Charsets.text(bytes.toByteArray(), charset));
                bytes.reset();
            }
            if (!goesOn) {
                out.append(between);
            }
            charset = next;
            decode(word, bytes);
            at = word.end();
        }
        return out.append(Charsets.text(bytes.toByteArray(), charset))
                .append(value, at, value.length())
                .toString();
    }

    /** Without the language that may follow it (RFC 2231). */
    private static String charset(String stated) {
        int star = stated.indexOf('*');
        return star < 0 ? stated : stated.substring(0, star);
    }

    private static void decode(Matcher word, ByteArrayOutputStream bytes) {
        var content = word.group(3).getBytes(StandardCharsets.UTF_8);
        boolean base64 = "b".equalsIgnoreCase(word.group(2));
        if (!base64) {
            for (int i = 0; i < content.length; i++) {
                content[i] = content[i] == '_' ? (byte) ' ' : content[i];
            }
        }
        var decoder = base64 ? new Base64Decoding() : new QuotedPrintableDecoding(false);
        decoder.piece(content, 0, content.length, bytes::write);
        decoder.end(bytes::write);
    }
}
