package nl.oproep.adapter.smtp;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes that grow at the end. Not for many threads. */
final class MimeBuffer {
    private byte[] bytes = new byte[8192];
    private int size;

    int size() {
        return size;
    }

    /** Makes it empty again, and keeps its room. */
    MimeBuffer clear() {
        size = 0;
        return this;
    }

    MimeBuffer put(MimeBuffer other) {
        return put(other.bytes, 0, other.size);
    }

    MimeBuffer put(int b) {
        makeRoom(1);
        bytes[size++] = (byte) b;
        return this;
    }

    MimeBuffer put(byte[] from, int start, int length) {
        makeRoom(length);
        System.arraycopy(from, start, bytes, size, length);
        size += length;
        return this;
    }

    /** Adds text of which every character is ASCII, by the one copy that needs no charset. */
    @SuppressWarnings("deprecation")
    MimeBuffer ascii(String text) {
        int length = text.length();
        makeRoom(length);
        text.getBytes(0, length, bytes, size);
        size += length;
        return this;
    }

    private void makeRoom(int length) {
        if (bytes.length - size < length) {
            bytes = Arrays.copyOf(bytes, Math.max(size * 2, size + length));
        }
    }

    MimeBuffer line(String text) {
        return ascii(text).crlf();
    }

    MimeBuffer crlf() {
        return put('\r').put('\n');
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }
}
