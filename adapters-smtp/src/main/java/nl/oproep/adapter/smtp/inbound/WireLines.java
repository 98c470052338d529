package nl.oproep.adapter.smtp.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A stream in lines, by one buffer of a fixed size: a line that does not fit comes in pieces. What is read is digested on the way. */
final class WireLines {
    private static final int SIZE = 64 * 1024;

    private final InputStream in;
    private final MessageDigest digest = sha256();
    private final byte[] buffer = new byte[SIZE];
    private long allowed;
    private int filled;
    private int from;
    private int end;
    private int terminator;
    private boolean starts;
    private boolean cut;
    private boolean ended;

    WireLines(InputStream in, long most) {
        this.in = in;
        this.allowed = most;
    }

    /** Goes to the next line, or piece of a line; false at the end. */
    boolean next() throws IOException {
        starts = end == 0 || terminator > 0;
        from = end + terminator;
        int seen = from;
        while (true) {
            for (int i = seen; i < filled; i++) {
                if (buffer[i] == '\n') {
                    boolean crlf = i > from && buffer[i - 1] == '\r';
                    return found(crlf ? i - 1 : i, crlf ? 2 : 1);
                }
            }
            seen = filled;
            if (from > 0) {
                System.arraycopy(buffer, from, buffer, 0, filled - from);
                filled -= from;
                seen -= from;
                from = 0;
            }
            if (filled == SIZE) {
                // Not the last byte: it may be the CR of a CRLF.
                return found(SIZE - 1, 0);
            }
            if (!more()) {
                return filled > from && found(filled, 0);
            }
        }
    }

    private boolean found(int at, int bytes) {
        end = at;
        terminator = bytes;
        return true;
    }

    private boolean more() throws IOException {
        if (ended) {
            return false;
        }
        if (allowed == 0) {
            ended = true;
            cut = in.read() >= 0;
            return false;
        }
        int read = in.read(buffer, filled, (int) Math.min(allowed, SIZE - filled));
        if (read < 0) {
            ended = true;
            return false;
        }
        digest.update(buffer, filled, read);
        filled += read;
        allowed -= read;
        return true;
    }

    byte[] bytes() {
        return buffer;
    }

    /** Where it begins. */
    int from() {
        return from;
    }

    /** Where it ends, its line end not counted. */
    int end() {
        return end;
    }

    /** How many bytes its line end has: 0 when there is more of this line, or nothing at all. */
    int terminator() {
        return terminator;
    }

    /** Whether this is the beginning of a line. */
    boolean starts() {
        return starts;
    }

    boolean isEmpty() {
        return starts && end == from;
    }

    /** Whether there was more than may be read. */
    boolean isCut() {
        return cut;
    }

    /** SHA-256 of all that was read, in lower-case hexadecimal; once, at the end. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
