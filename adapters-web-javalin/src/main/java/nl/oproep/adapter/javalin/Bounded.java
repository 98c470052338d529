package nl.oproep.adapter.javalin;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A body that ends the reading when it turns out to be too long, or when it takes too long. */
final class Bounded extends InputStream {
    private static final int PIECE = 64 * 1024;
    private static final long FAREWELL = 100_000_000;

    private final InputStream body;
    private final long most;
    private final String what;
    private final long deadline;
    private long read;

    /**
     * @param most the most bytes
     * @param what is too large when there are more
     * @param patience the longest that all of it may take
     */
    Bounded(InputStream body, long most, String what, Duration patience) {
        this.body = body;
        this.most = most;
        this.what = what;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = body.read(buffer, offset, length);
        read += Math.max(count, 0);
        if (read > most) {
            throw BadInput.tooLarge(what);
        }
        if (System.nanoTime() - deadline > 0) {
            throw BadInput.slow();
        }
        return count;
    }

    /** Reads and throws away what still comes, for a limited time and up to a limited length. */
    static void drain(InputStream body, Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        var away = new byte[PIECE];
        long drained = 0;
        for (int n = body.read(away);
                n >= 0 && drained < FAREWELL && System.nanoTime() - end < 0;
                n = body.read(away)) {
            drained += n;
        }
    }
}
