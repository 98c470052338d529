package nl.oproep.benchmarks.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes mail as fast as it comes, and throws it away: {@code java … nl.oproep.benchmarks.smtp.Sink}. Prints the port it listens on, on loopback only; a line end on its standard
 * input makes it print how many mails it took since the last time, a b how many bytes of content, and the end of its input ends it. With a number, it is that many milliseconds away, there and back.
 */
public final class Sink {
    private static final byte[] FINE = "250 2.0.0 fine\r\n".getBytes(US_ASCII);
    private static final byte[] GO_AHEAD = "354 go ahead\r\n".getBytes(US_ASCII);
    private static final byte[] BYE = "221 2.0.0 bye\r\n".getBytes(US_ASCII);
    private static final byte[] HELLO = "250-sink\r\n250-PIPELINING\r\n250 SIZE 20000000\r\n".getBytes(US_ASCII);

    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final ServerSocket door;
    private final int millisAway;

    private Sink(int millisAway) throws IOException {
        this.millisAway = millisAway;
        door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    }

    public static void main(String[] arguments) throws IOException {
        var sink = new Sink(arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]));
        var receiving = new Thread(sink::receive, "receiving");
        receiving.setDaemon(true);
        receiving.start();
        System.out.println(sink.door.getLocalPort());
        for (int asked; (asked = System.in.read()) >= 0; ) {
            System.out.println((asked == 'b' ? sink.bytes : sink.taken).getAndSet(0));
        }
    }

    private void receive() {
        while (true) {
            try {
                var socket = door.accept();
                var thread = new Thread(() -> converse(socket), "connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var out = socket.getOutputStream();
            new Conversation(socket.getInputStream(), millisAway == 0 ? out : new FarAway(out, millisAway)).run();
        } catch (IOException e) {
            System.err.println("a connection broke: " + e.getMessage());
        }
    }

    /** One connection: reads in large pieces, answers once for all that came together. */
    private final class Conversation {
        private final InputStream in;
        private final OutputStream out;
        private final byte[] read = new byte[65_536];
        private final byte[] answers = new byte[4096];
        private int from;
        private int to;
        private int answered;

        Conversation(InputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        void run() throws IOException {
            answer("220 sink ESMTP\r\n".getBytes(US_ASCII));
            for (int first; (first = next()) >= 0; ) {
                int second = next();
                skipLine(second);
                if (first == 'D' || first == 'd') {
                    answer(GO_AHEAD);
                    skipContent();
                    taken.incrementAndGet();
                    answer(FINE);
                } else if (first == 'Q' || first == 'q') {
                    answer(BYE);
                    flush();
                    return;
                } else {
                    answer(first == 'E' || first == 'e' ? HELLO : FINE);
                }
            }
        }

        private int next() throws IOException {
            if (from == to) {
                flush();
                from = 0;
                to = in.read(read);
                if (to <= 0) {
                    to = 0;
                    return -1;
                }
            }
            return read[from++];
        }

        private void skipLine(int already) throws IOException {
            for (int b = already; b != '\n' && b >= 0; ) {
                b = next();
            }
        }

        private void skipContent() throws IOException {
            int length = -".\r\n".length();
            int seen = 2; // of CR LF . CR LF
            while (seen < 5) {
                int b = next();
                if (b < 0) {
                    throw new IOException("content ended early");
                }
                length++;
                seen = b == "\r\n.\r\n".charAt(seen) ? seen + 1 : b == '\r' ? 1 : 0;
            }
            bytes.addAndGet(length);
        }

        private void answer(byte[] with) {
            System.arraycopy(with, 0, answers, answered, with.length);
            answered += with.length;
        }

        private void flush() throws IOException {
            if (answered > 0) {
                out.write(answers, 0, answered);
                answered = 0;
            }
        }
    }
}
