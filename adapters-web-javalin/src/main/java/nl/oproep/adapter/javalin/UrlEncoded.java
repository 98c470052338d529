package nl.oproep.adapter.javalin;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded}: strictly UTF-8, in one pass, up to a number of fields. */
final class UrlEncoded {
    private UrlEncoded() {}

    /** The fields of a form's body. */
    static Map<String, List<Object>> read(byte[] body, int mostFields) {
        var values = new LinkedHashMap<String, List<Object>>();
        int count = 0;
        int from = 0;
        while (from <= body.length) {
            int to = from;
            int equals = -1;
            while (to < body.length && body[to] != '&') {
                if (body[to] == '=' && equals < 0) {
                    equals = to;
                }
                to++;
            }
            if (to > from) {
                if (++count > mostFields) {
                    throw BadInput.malformed("tooManyFields");
                }
                var name = decoded(body, from, equals < 0 ? to : equals);
                var value = equals < 0 ? "" : decoded(body, equals + 1, to);
                values.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value);
            }
            from = to + 1;
        }
        return values;
    }

    private static String decoded(byte[] body, int from, int to) {
        var bytes = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            byte b = body[i];
            if (b == '+') {
                b = ' ';
            } else if (b == '%') {
                if (i + 2 >= to) {
                    throw BadInput.malformed("encoding");
                }
                b = (byte) (hex(body[i + 1]) << 4 | hex(body[i + 2]));
                i += 2;
            }
            bytes[length++] = b;
        }
        return utf8(bytes, length);
    }

    private static int hex(byte digit) {
        int value = Character.digit(digit, 16);
        if (value < 0) {
            throw BadInput.malformed("encoding");
        }
        return value;
    }

    /** The text that these bytes are in UTF-8; anything else is refused instead of being repaired. */
    static String utf8(byte[] bytes, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw BadInput.malformed("encoding");
        }
    }
}
