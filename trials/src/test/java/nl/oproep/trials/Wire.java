package nl.oproep.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Bytes to the site as no decent client would send them. */
final class Wire {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int MOST = 200_000;

    private Wire() {}

    /** Sends this, says that nothing more comes, and gives what came back; empty when the site just hung up. */
    static String send(Site site, byte[]... parts) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var sending = new Thread(() -> push(socket, parts), "pushing bytes");
            sending.setDaemon(true);
            sending.start();
            var answer = new StringBuilder();
            var buffer = new byte[8_192];
            var in = socket.getInputStream();
            for (int read = in.read(buffer); read > 0 && answer.length() < MOST; read = in.read(buffer)) {
                answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
            return answer.toString();
        } catch (java.net.SocketException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void push(Socket socket, byte[]... parts) {
        try {
            for (var part : parts) {
                socket.getOutputStream().write(part);
            }
            socket.shutdownOutput();
        } catch (IOException e) {
            // The site had enough, which is its right.
        }
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
