package nl.oproep.file;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import nl.oproep.mail.ContentSource;

/** The directory at the end of a ZIP archive (APPNOTE 4.3.12 and 4.3.16), which is what programs go by that open one. */
final class ZipDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LONGEST = 1_000_000;

    private ZipDirectory() {}

    /** The names in the directory; none when it is broken, too long, not where it says it is, or lists a name twice. */
    static Set<String> names(ContentSource content, long size, int most) throws IOException {
        var tail = read(content, Math.max(0, size - END_LENGTH - LONGEST_COMMENT), END_LENGTH + LONGEST_COMMENT);
        for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE
                    && at + END_LENGTH + (tail.getShort(at + 20) & 0xffff) == tail.limit()) {
                int count = tail.getShort(at + 10) & 0xffff;
                long length = tail.getInt(at + 12) & 0xffffffffL;
                long offset = tail.getInt(at + 16) & 0xffffffffL;
                boolean inPlace = offset + length == size - tail.limit() + at;
                return inPlace && count <= most && length <= LONGEST
                        ? entries(read(content, offset, (int) length), count)
                        : Set.of();
            }
        }
        return Set.of();
    }

    private static Set<String> entries(ByteBuffer directory, int count) {
        var names = new HashSet<String>();
        try {
            for (int i = 0; i < count; i++) {
                if (directory.getInt() != ENTRY_SIGNATURE) {
                    return Set.of();
                }
                int start = directory.position() - Integer.BYTES;
                var name = new byte[directory.getShort(start + 28) & 0xffff];
                int rest = (directory.getShort(start + 30) & 0xffff) + (directory.getShort(start + 32) & 0xffff);
                directory.position(start + 46).get(name);
                if (!names.add(new String(name, StandardCharsets.UTF_8))) {
                    return Set.of();
                }
                directory.position(directory.position() + rest);
            }
            return directory.hasRemaining() ? Set.of() : names;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            return Set.of();
        }
    }

    private static ByteBuffer read(ContentSource content, long offset, int length) throws IOException {
        try (var in = content.open()) {
            for (long rest = offset; rest > 0; ) {
                long skipped = in.skip(rest);
                if (skipped == 0 && in.read() < 0) {
                    return ByteBuffer.allocate(0);
                }
                rest -= Math.max(skipped, 1);
            }
            return ByteBuffer.wrap(in.readNBytes(length)).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
