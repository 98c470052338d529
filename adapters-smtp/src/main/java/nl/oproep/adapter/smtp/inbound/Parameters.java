package nl.oproep.adapter.smtp.inbound;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A header value that is a word with parameters, such as {@code text/plain; charset=utf-8}, also in pieces and encoded (RFC 2045, 2183, 2231). What makes no sense is passed over.
 *
 * @param word the value itself, in lower case
 * @param all the parameters, names in lower case
 */
record Parameters(String word, Map<String, String> all) {
    private static final int MOST_PIECES = 100;

    /** Of raw text, in which one character is one byte, with the charset of 8-bit ones guessed. */
    static Parameters of(String value) {
        int end = value.indexOf(';');
        var word = (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        var read = new HashMap<String, String>();
        var pieces = new HashMap<String, Map<Integer, String>>();
        int at = end < 0 ? value.length() : end + 1;
        while (at < value.length() && read.size() + pieces.size() < MOST_PIECES) {
            int equals = value.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            var name = value.substring(at, equals).strip().toLowerCase(Locale.ROOT);
            var text = new StringBuilder();
            at = value(value, equals + 1, text);
            keep(name, text.toString(), read, pieces);
        }
        pieces.forEach((name, parts) -> read.put(name, joined(parts)));
        return new Parameters(word, Map.copyOf(read));
    }

    /** The parameter of that name, or empty. */
    String get(String name) {
        return all.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return "Parameters[" + word + "]";
    }

    private static int value(String in, int from, StringBuilder text) {
        int at = from;
        while (at < in.length() && (in.charAt(at) == ' ' || in.charAt(at) == '\t')) {
            at++;
        }
        if (at >= in.length() || in.charAt(at) != '"') {
            int end = in.indexOf(';', at);
            end = end < 0 ? in.length() : end;
            text.append(in.substring(at, end).strip());
            return end + 1;
        }
        for (at++; at < in.length() && in.charAt(at) != '"'; at++) {
            if (in.charAt(at) == '\\' && at + 1 < in.length() && "\"\\".indexOf(in.charAt(at + 1)) >= 0) {
                at++;
            }
            text.append(in.charAt(at));
        }
        int end = in.indexOf(';', at);
        return end < 0 ? in.length() : end + 1;
    }

    private static void keep(
            String name, String text, Map<String, String> read, Map<String, Map<Integer, String>> pieces) {
        int star = name.indexOf('*');
        if (star < 0) {
            read.putIfAbsent(name, Words.decoded(Charsets.guessed(text)));
            return;
        }
        boolean encoded = name.endsWith("*");
        var number = name.substring(star + 1, encoded && name.length() > star + 1 ? name.length() - 1 : name.length());
        if (number.length() > 2 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return;
        }
        pieces.computeIfAbsent(name.substring(0, star), n -> new TreeMap<>())
                .putIfAbsent(number.isEmpty() ? 0 : Integer.parseInt(number), (encoded ? "e" : "p") + text);
    }

    private static String joined(Map<Integer, String> parts) {
        var bytes = new ByteArrayOutputStream();
        var charset = "";
        boolean first = true;
        for (var part : parts.values()) {
            var text = part.substring(1);
            boolean encoded = part.charAt(0) == 'e';
            if (first && encoded) {
                int quote = text.indexOf('\'');
                int second = text.indexOf('\'', quote + 1);
                if (quote >= 0 && second > quote) {
                    charset = text.substring(0, quote);
                    text = text.substring(second + 1);
                }
            }
            first = false;
            unescape(text, encoded, bytes);
        }
        return Charsets.text(bytes.toByteArray(), charset);
    }

    private static void unescape(String text, boolean encoded, ByteArrayOutputStream out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (encoded && c == '%' && i + 2 < text.length()) {
                int high = Character.digit(text.charAt(i + 1), 16);
                int low = Character.digit(text.charAt(i + 2), 16);
                if (high >= 0 && low >= 0) {
                    out.write(high << 4 | low);
                    i += 2;
                    continue;
                }
            }
            out.write(c);
        }
    }
}
