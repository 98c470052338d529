package nl.oproep.adapter.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Encrypts as another factory does, and remembers the socket: what is written ahead of the answers goes to it directly. */
final class NotedSocket extends SSLSocketFactory {
    private final SSLSocketFactory factory;
    private @Nullable Socket last;

    NotedSocket(SSLSocketFactory factory) {
        this.factory = factory;
    }

    /** The last one made, or null. */
    @Nullable Socket last() {
        return last;
    }

    private Socket noted(Socket socket) {
        last = socket;
        return socket;
    }

    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean closes) throws IOException {
        return noted(factory.createSocket(plain, host, port, closes));
    }

    @Override
    public Socket createSocket() throws IOException {
        return noted(factory.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return noted(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress here, int herePort) throws IOException {
        return noted(factory.createSocket(host, port, here, herePort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return noted(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress here, int herePort) throws IOException {
        return noted(factory.createSocket(host, port, here, herePort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return factory.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return factory.getSupportedCipherSuites();
    }
}
