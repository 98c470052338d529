package nl.oproep.benchmarks.smtp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** What is written arrives so much later, however much is on its way. */
final class FarAway extends OutputStream {
    private final OutputStream there;
    private final long nanos;
    private final BlockingQueue<Piece> underWay = new LinkedBlockingQueue<>();

    FarAway(OutputStream there, int millis) {
        this.there = there;
        this.nanos = millis * 1_000_000L;
        var thread = new Thread(this::carry, "far away");
        thread.setDaemon(true);
        thread.start();
    }

    private record Piece(ByteBuffer bytes, long arrives) {}

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        underWay.add(
                new Piece(ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, from + length)), System.nanoTime() + nanos));
    }

    private void carry() {
        try {
            while (true) {
                var piece = underWay.take();
                for (long left; (left = piece.arrives() - System.nanoTime()) > 0; ) {
                    LockSupport.parkNanos(left);
                }
                there.write(piece.bytes().array());
            }
        } catch (IOException | InterruptedException e) {
            // Whoever was to read it has gone.
        }
    }
}
