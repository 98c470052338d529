package nl.oproep.adapter.smtp.inbound;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.oproep.inbound.IncomingHeader;

/** The headers of a mail or of one part, gathered line by line. */
final class PartHead {
    private static final int MOST = 500;
    private static final int LONGEST = 16 * 1024;

    private record Field(String name, StringBuilder value) {

        @Override
        public String toString() {
            return "Field[hidden]";
        }
    }

    private final List<Field> fields = new ArrayList<>();
    private int room;
    private boolean skips;
    private boolean cut;

    PartHead(int room) {
        this.room = room;
    }

    /** A line, or a piece of one, of one character a byte. */
    void line(byte[] bytes, int from, int end, boolean starts) {
        int length = Math.min(end - from, room);
        cut |= length < end - from;
        room -= length;
        var line = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        boolean goesOn = !starts || line.startsWith(" ") || line.startsWith("\t");
        if (goesOn) {
            if (!skips && !fields.isEmpty()) {
                add(fields.get(fields.size() - 1).value(), line);
            }
            return;
        }
        int colon = line.indexOf(':');
        var name = colon < 0 ? "" : line.substring(0, colon).stripTrailing();
        boolean proper = !name.isEmpty() && name.length() <= 100 && name.chars().allMatch(c -> c > ' ' && c < 0x7f);
        skips = !proper || fields.size() == MOST;
        cut |= proper && skips;
        if (!skips) {
            var value = new StringBuilder();
            add(value, line.substring(colon + 1));
            fields.add(new Field(name, value));
        }
    }

    private void add(StringBuilder value, String piece) {
        int length = Math.min(piece.length(), LONGEST - value.length());
        cut |= length < piece.length();
        value.append(piece, 0, length);
    }

    /** Whether there was more than is kept. */
    boolean isCut() {
        return cut;
    }

    /** All of them, decoded, in order. */
    List<IncomingHeader> headers() {
        return fields.stream()
                .map(field -> new IncomingHeader(field.name(), decoded(field.value())))
                .toList();
    }

    private static String decoded(CharSequence value) {
        return OneLine.of(Words.decoded(Charsets.guessed(value.toString())));
    }

    /** The first of this name as it came in, or empty. */
    String raw(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst()
                .map(field -> field.value().toString().strip())
                .orElse("");
    }

    Parameters contentType() {
        return Parameters.of(raw("Content-Type"));
    }

    Parameters disposition() {
        return Parameters.of(raw("Content-Disposition"));
    }

    Decoding decoding() {
        return Decoding.named(raw("Content-Transfer-Encoding"));
    }
}
