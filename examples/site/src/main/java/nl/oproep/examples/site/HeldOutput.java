package nl.oproep.examples.site;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Holds what the log says to standard output until the first line is out, since programs read the address from that line. */
final class HeldOutput extends OutputStream {
    private final PrintStream out;
    private @Nullable ByteArrayOutputStream held = new ByteArrayOutputStream();

    private HeldOutput(PrintStream out) {
        this.out = out;
    }

    /** From now on standard output waits. */
    static HeldOutput hold() {
        var output = new HeldOutput(System.out);
        System.setOut(new PrintStream(output, true, Charset.defaultCharset()));
        return output;
    }

    /** Says this before everything that waits. */
    synchronized void first(String line) {
        out.println(line);
        out.flush();
    }

    /** Lets out what waits, and everything from now on. */
    synchronized void release() {
        var waiting = held;
        held = null;
        if (waiting != null) {
            out.writeBytes(waiting.toByteArray());
            out.flush();
        }
    }

    @Override
    public synchronized void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        if (held == null) {
            out.write(bytes, offset, length);
        } else {
            held.write(bytes, offset, length);
        }
    }

    @Override
    public synchronized void flush() {
        if (held == null) {
            out.flush();
        }
    }
}
