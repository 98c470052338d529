package nl.oproep.adapter.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import nl.oproep.kernel.spi.StoreException;

/** Bytes that are read from the database a piece at a time. */
final class Pieces extends InputStream {
    @FunctionalInterface
    interface Source {
        byte[] piece(int number) throws IOException;
    }

    private final String what;
    private final Source source;
    private long left;
    private byte[] current = new byte[0];
    private int at;
    private int next;

    Pieces(String what, long size, Source source) {
        this.what = what;
        this.left = size;
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            return -1;
        }
        if (at == current.length) {
            refill();
        }
        int count = (int) Math.min(Math.min(length, current.length - at), left);
        System.arraycopy(current, at, into, offset, count);
        at += count;
        left -= count;
        return count;
    }

    private void refill() throws IOException {
        try {
            current = source.piece(next++);
        } catch (StoreException e) {
            throw new IOException(what + " could not be read", e);
        }
        at = 0;
    }

    @Override
    public void close() {
        Arrays.fill(current, (byte) 0);
        left = 0;
    }
}
