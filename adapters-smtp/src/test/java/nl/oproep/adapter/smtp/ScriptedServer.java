package nl.oproep.adapter.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import nl.oproep.adapter.smtp.SmtpSettings.Timeouts;
import org.jspecify.annotations.Nullable;

/** A mail server that does as it is told: answers from a list for each command, hangs up, or says nothing. Keeps what it took, byte for byte. */
final class ScriptedServer implements AutoCloseable {
    /** Instead of an answer: closes the connection. */
    static final String HANG_UP = "hang up";

    /** Instead of an answer: nothing, until the other side goes away. */
    static final String SILENCE = "silence";

    /** What a server took over, or would have if it had not hung up. */
    record Taken(String mailFrom, String rcptTo, String content) {}

    final List<Taken> taken = new CopyOnWriteArrayList<>();
    final List<String> commands = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();

    private final Semaphore arrivals = new Semaphore(0);
    private final ServerSocket door;
    private final Map<String, Queue<String>> script = new HashMap<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private @Nullable SSLContext tls;
    private boolean tlsAtOnce;
    private String features = "250-SIZE 20000000\r\n250 ENHANCEDSTATUSCODES";

    ScriptedServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        start(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    SmtpSettings settings() {
        var soon = Duration.ofSeconds(20);
        return SmtpSettings.of("localhost", port()).timeouts(new Timeouts(soon, soon, soon, soon));
    }

    /** Waits until so many mails have come in since the last time. */
    void awaitTaken(int mails) throws InterruptedException {
        if (!arrivals.tryAcquire(mails, 20, TimeUnit.SECONDS)) {
            throw new AssertionError("no mail came in");
        }
    }

    /** The answers to the next commands of this name ({@code GREETING} and {@code DOT} too); after them the usual one. */
    synchronized ScriptedServer answers(String command, String... replies) {
        script.computeIfAbsent(command, c -> new ArrayDeque<>()).addAll(List.of(replies));
        return this;
    }

    synchronized ScriptedServer offers(String more) {
        features = "250-" + more + "\r\n" + features;
        return this;
    }

    synchronized ScriptedServer encrypts(SSLContext with, boolean atOnce) {
        tls = with;
        tlsAtOnce = atOnce;
        return atOnce ? this : offers("STARTTLS");
    }

    private synchronized String answer(String command, String usual) {
        var next = script.getOrDefault(command, new ArrayDeque<>()).poll();
        return next == null ? usual : next;
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                connections.incrementAndGet();
                open.add(socket);
                start(() -> converse(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket plain) {
        try (plain) {
            var socket = tlsAtOnce ? encrypted(plain) : plain;
            var in = new BufferedInputStream(socket.getInputStream());
            var envelope = new String[] {"", ""};
            boolean going = say(socket, in, answer("GREETING", "220 test ESMTP"));
            while (going) {
                var line = line(in);
                if (line == null) {
                    return;
                }
                commands.add(line);
                var command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                if (command.equals("STARTTLS")) {
                    going = say(socket, in, answer(command, "220 go ahead"));
                    socket = encrypted(plain);
                    in = new BufferedInputStream(socket.getInputStream());
                } else if (command.equals("DATA")) {
                    going = data(socket, in, envelope);
                } else {
                    envelope[0] = command.equals("MAIL") ? line : envelope[0];
                    envelope[1] = command.equals("RCPT") ? line : envelope[1];
                    going = say(socket, in, answer(command, usual(command)));
                }
            }
        } catch (IOException e) {
            commands.add("gone");
        }
    }

    private boolean data(Socket socket, InputStream in, String[] envelope) throws IOException {
        var reply = answer("DATA", "354 go ahead");
        if (!say(socket, in, reply) || !reply.startsWith("354")) {
            return reply.startsWith("4") || reply.startsWith("5");
        }
        var content = new StringBuilder();
        for (String line; (line = line(in)) != null; ) {
            if (line.equals(".")) {
                taken.add(new Taken(envelope[0], envelope[1], content.toString()));
                arrivals.release();
                return say(socket, in, answer("DOT", "250 2.0.0 taken"));
            }
            content.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return false;
    }

    private synchronized String usual(String command) {
        return switch (command) {
            case "EHLO" -> "250-test\r\n" + features;
            case "AUTH" -> "235 2.7.0 welcome";
            case "QUIT" -> "221 bye";
            default -> "250 2.0.0 fine";
        };
    }

    private static boolean say(Socket socket, InputStream in, String reply) throws IOException {
        if (reply.equals(SILENCE)) {
            in.transferTo(OutputStream.nullOutputStream());
            return false;
        }
        if (reply.equals(HANG_UP)) {
            return false;
        }
        socket.getOutputStream().write((reply + "\r\n").getBytes(ISO_8859_1));
        return !reply.startsWith("221") && !reply.startsWith("421");
    }

    private Socket encrypted(Socket plain) throws IOException {
        if (tls == null) {
            throw new IOException("no certificate");
        }
        var socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private static @Nullable String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b; (b = in.read()) >= 0; ) {
            if (b == '\n') {
                var text = line.toString(ISO_8859_1);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            }
            line.write(b);
        }
        return null;
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Hangs up on everybody, as a server that is restarted. */
    void hangUpOnAll() throws IOException {
        for (var socket : open) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        hangUpOnAll();
    }
}
