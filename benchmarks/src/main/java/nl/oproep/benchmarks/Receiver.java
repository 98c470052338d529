package nl.oproep.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A mail server on loopback that accepts everything, keeps nothing, and says when. */
final class Receiver implements AutoCloseable {
    private final ServerSocket door;
    private final BlockingQueue<Long> accepted = new LinkedBlockingQueue<>();

    Receiver() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    /** When the next mail was accepted, by {@link System#nanoTime}. */
    long nextAccepted() throws InterruptedException {
        return accepted.take();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                start(() -> converse(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "receiver");
        thread.setDaemon(true);
        thread.start();
    }

    private void converse(Socket socket) {
        try (socket;
                var in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            socket.setTcpNoDelay(true);
            var out = socket.getOutputStream();
            say(out, "220 receiver");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var verb = line.length() < 4 ? line : line.substring(0, 4);
                if (verb.equalsIgnoreCase("DATA")) {
                    say(out, "354 go ahead");
                    for (var text = in.readLine(); text != null && !text.equals("."); ) {
                        text = in.readLine();
                    }
                    accepted.add(System.nanoTime());
                }
                say(out, verb.equalsIgnoreCase("QUIT") ? "221 bye" : "250 fine");
            }
        } catch (IOException e) {
            if (!door.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
