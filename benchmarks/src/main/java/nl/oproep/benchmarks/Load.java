package nl.oproep.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/** A lean HTTP client: some kept connections on loopback, each a thread that asks, reads the answer and asks again. */
final class Load implements Side {
    private final int port;
    private final int connections;
    private final int expected;
    private final LongSupplier database;
    private final IntFunction<byte[]> requests;
    private int next;

    /**
     * @param expected the status that every answer must have
     * @param database processor time of the database, to be counted
     * @param requests the request with this number, as bytes; numbers are never used twice
     */
    Load(int port, int connections, int expected, LongSupplier database, IntFunction<byte[]> requests) {
        this.port = port;
        this.connections = connections;
        this.expected = expected;
        this.database = database;
        this.requests = requests;
    }

    static byte[] get(String path, String... headers) {
        var lines = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        for (var header : headers) {
            lines.append(header).append("\r\n");
        }
        return lines.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] post(String path, String contentType, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + contentType
                + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Sample run(Duration time) throws Exception {
        var threads = Executors.newFixedThreadPool(connections);
        try {
            long before = Cpu.process() + database.getAsLong();
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Callable<Done>> work = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                work.add(() -> askUntil(end));
            }
            long units = 0;
            long own = 0;
            for (var done : threads.invokeAll(work)) {
                units += done.get().units();
                own += done.get().cpu();
            }
            long took = System.nanoTime() - start;
            return new Sample(units, took / 1e9, (Cpu.process() + database.getAsLong() - before - own) / 1e9);
        } finally {
            threads.shutdown();
        }
    }

    private synchronized int number() {
        return next++;
    }

    private Done askUntil(long end) throws IOException {
        long before = Cpu.thread();
        long units = 0;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(30_000);
            var answer = new Answer(socket.getInputStream());
            while (System.nanoTime() < end) {
                socket.getOutputStream().write(requests.apply(number()));
                if (answer.read() != expected) {
                    throw new IOException("expected " + expected + " but was answered\n" + answer);
                }
                units++;
            }
        }
        return new Done(units, Cpu.thread() - before);
    }

    /** One request on a connection of its own: the whole answer. */
    static String once(int port, byte[] request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request);
            var answer = new Answer(socket.getInputStream());
            answer.read();
            return answer.toString();
        }
    }

    private record Done(long units, long cpu) {}

    /** Reads one answer after the other, with as little work as possible. */
    private static final class Answer {
        private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        private final InputStream in;
        private byte[] bytes = new byte[1 << 16];
        private int filled;

        Answer(InputStream in) {
            this.in = in;
        }

        int read() throws IOException {
            filled = 0;
            int body = -1;
            int whole = Integer.MAX_VALUE;
            while (whole < 0 || filled < whole) {
                if (filled == bytes.length) {
                    bytes = Arrays.copyOf(bytes, 2 * filled);
                }
                int got = in.read(bytes, filled, bytes.length - filled);
                if (got < 0) {
                    throw new IOException("the connection was closed after\n" + this);
                }
                filled += got;
                if (body < 0) {
                    body = endOfHead();
                    whole = body < 0 ? whole : whole(body);
                }
                if (whole < 0 && endsWith(LAST_CHUNK)) {
                    whole = filled;
                }
            }
            return (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + bytes[11] - '0';
        }

        private int endOfHead() {
            for (int i = 3; i < filled; i++) {
                if (bytes[i] == '\n' && bytes[i - 2] == '\n' && bytes[i - 1] == '\r') {
                    return i + 1;
                }
            }
            return -1;
        }

        /** Where the answer ends, or -1 when it comes in chunks. */
        private int whole(int end) {
            for (int i = 0; i < end - LENGTH.length; i++) {
                if (startsAt(i)) {
                    int length = 0;
                    for (int at = i + LENGTH.length; bytes[at] != '\r'; at++) {
                        length = bytes[at] == ' ' ? length : 10 * length + bytes[at] - '0';
                    }
                    return end + length;
                }
            }
            return bytes[9] == '3' ? end : -1;
        }

        private boolean endsWith(byte[] last) {
            return filled >= last.length && Arrays.equals(bytes, filled - last.length, filled, last, 0, last.length);
        }

        private boolean startsAt(int start) {
            for (int i = 0; i < LENGTH.length; i++) {
                int letter = bytes[start + i];
                if (LENGTH[i] != (letter >= 'A' && letter <= 'Z' ? letter + 32 : letter)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            return new String(bytes, 0, filled, StandardCharsets.UTF_8);
        }
    }
}
