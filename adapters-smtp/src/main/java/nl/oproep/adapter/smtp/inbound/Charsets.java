package nl.oproep.adapter.smtp.inbound;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderMalfunctionError;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bytes as text, whatever they say they are: what is not in the stated charset, or in one that does not exist, is UTF-8 when it can be and Windows-1252 otherwise. */
final class Charsets {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Charsets() {}

    /**
     * The text of these bytes; never fails.
     *
     * @param stated the name of a charset, or empty
     */
    static String text(byte[] bytes, String stated) {
        var named = named(stated);
        if (named == null || named.equals(StandardCharsets.US_ASCII) || named.equals(StandardCharsets.UTF_8)) {
            var utf8 = strictly(bytes, StandardCharsets.UTF_8);
            if (utf8 != null) {
                return utf8;
            }
            return new String(bytes, StandardCharsets.UTF_8.equals(named) ? StandardCharsets.UTF_8 : WINDOWS);
        }
        // What says Latin-1 is Windows-1252: the characters that differ are control characters in Latin-1.
        return softly(bytes, named.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : named);
    }

    /** Raw text, in which one character is one byte, with its charset guessed. */
    static String guessed(String raw) {
        return raw.chars().allMatch(c -> c < 0x80) ? raw : text(raw.getBytes(StandardCharsets.ISO_8859_1), "");
    }

    private static @Nullable Charset named(String stated) {
        var name = stated.strip().toLowerCase(Locale.ROOT);
        try {
            return name.isEmpty() ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static String softly(byte[] bytes, Charset charset) {
        try {
            return new String(bytes, charset);
        } catch (RuntimeException | CoderMalfunctionError e) {
            // A few charsets of the platform fall over what they cannot read.
            return new String(bytes, WINDOWS);
        }
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
