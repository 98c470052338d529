package nl.oproep.adapter.smtp.inbound;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The decoded bytes of one part, as far as they are kept. */
final class Basket implements Decoding.Bytes {

    /** Whoever says how much may be kept. */
    interface Room {

        /** Whether so many more bytes may be kept; then they count. */
        boolean take(int bytes);
    }

    private static final class Open extends ByteArrayOutputStream {

        InputStream content() {
            return new ByteArrayInputStream(buf, 0, count);
        }
    }

    private Open kept = new Open();
    private final Room room;
    private final boolean whole;
    private final @Nullable Mentions mentions;
    private boolean full;
    private long passed;

    /**
     * A basket.
     *
     * @param whole whether it is all or nothing: what does not fit whole is not kept at all
     * @param mentions what looks for addresses in it, or null when there can be none
     */
    Basket(Room room, boolean whole, @Nullable Mentions mentions) {
        this.room = room;
        this.whole = whole;
        this.mentions = mentions;
    }

    @Override
    public void take(byte[] bytes, int from, int length) {
        passed += length;
        if (mentions != null) {
            mentions.look(bytes, from, from + length);
        }
        if (full) {
            return;
        }
        if (room.take(length)) {
            kept.write(bytes, from, length);
        } else {
            full = true;
            if (whole) {
                kept = new Open();
            }
        }
    }

    void end() {
        if (mentions != null) {
            mentions.endOfPiece();
        }
    }

    /** Whether there was more than is kept. */
    boolean isFull() {
        return full;
    }

    /** How many bytes there were. */
    long passed() {
        return passed;
    }

    int size() {
        return kept.size();
    }

    byte[] bytes() {
        return kept.toByteArray();
    }

    /** The same bytes, each time from the beginning. */
    InputStream content() {
        return kept.content();
    }
}
