package nl.oproep.adapter.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Stands before an IMAP server that knows no STARTTLS, and gives it that (RFC 9051, 6.2.1): until a client has asked for it, it says no more than what it can do; then both sides are passed on, encrypted to the client. Writes down
 * what came in the clear.
 */
final class StartTlsProxy implements AutoCloseable {
    private final ServerSocket door;
    private final int server;
    private final SSLContext tls;
    private final List<String> clear = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    StartTlsProxy(int server, SSLContext tls) throws IOException {
        this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.server = server;
        this.tls = tls;
        start(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The lines that were sent before the connection was encrypted. */
    List<String> clear() {
        return List.copyOf(clear);
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                open.add(client);
                start(() -> converse(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client;
                var behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
            open.add(behind);
            var fromServer = new BufferedInputStream(behind.getInputStream());
            line(fromServer);
            say(client, "* OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] ready");
            if (upgraded(client)) {
                var secure = secure(client);
                start(() -> pass(fromServer, secure));
                pass(secure.getInputStream(), behind);
            }
        } catch (IOException e) {
            clear.add("gone");
        }
    }

    private boolean upgraded(Socket client) throws IOException {
        for (var line = line(client.getInputStream()); !line.isEmpty(); line = line(client.getInputStream())) {
            clear.add(line);
            var words = line.split(" ", 3);
            var command = words.length > 1 ? words[1].toUpperCase(Locale.ROOT) : "";
            if (command.equals("STARTTLS")) {
                say(client, words[0] + " OK go ahead");
                return true;
            }
            if (command.equals("CAPABILITY")) {
                say(client, "* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED");
                say(client, words[0] + " OK");
            } else {
                say(client, words[0] + " NO not in the clear");
            }
        }
        return false;
    }

    private SSLSocket secure(Socket client) throws IOException {
        var secure = (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        return secure;
    }

    private static void pass(InputStream from, Socket to) {
        try {
            var bytes = new byte[8_192];
            OutputStream out = to.getOutputStream();
            for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
                out.write(bytes, 0, read);
                out.flush();
            }
            to.close();
        } catch (IOException e) {
            return;
        }
    }

    /** Byte by byte, so that nothing of the handshake is read away. */
    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "starttls");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var socket : open) {
            socket.close();
        }
    }
}
