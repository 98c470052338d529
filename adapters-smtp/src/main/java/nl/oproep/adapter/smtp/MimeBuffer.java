package nl.oproep.adapter.smtp;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes that grow at the end. Not for many threads. */
final class MimeBuffer {
    private byte[] bytes = new byte[4096];
    private int size;

    int size() {
        return size;
    }

    MimeBuffer put(int b) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) b;
        return this;
    }

    /** Adds text of which every character is ASCII. */
    @SuppressWarnings(
            "deprecation") // getBytes(int, int, byte[], int) is the one copy without a charset; every character is
    // ASCII here
    MimeBuffer ascii(String text) {
        int length = text.length();
        if (bytes.length - size < length) {
            bytes = Arrays.copyOf(bytes, Math.max(size * 2, size + length));
        }
        text.getBytes(0, length, bytes, size);
        size += length;
        return this;
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
