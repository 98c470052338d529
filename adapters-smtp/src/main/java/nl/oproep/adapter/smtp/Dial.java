package nl.oproep.adapter.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** How a connection comes about, up to the first word of the server. */
final class Dial {

    private Dial() {}

    /** A connection to the first address of the host that answers. */
    static Socket connect(SmtpSettings settings) throws IOException {
        IOException last = new IOException("no address");
        for (var address : InetAddress.getAllByName(settings.host())) {
            var socket = new Socket();
            try {
                // With the name in it, so that TLS checks the name that was configured and not one found by looking up
                // the address.
                var named = InetAddress.getByAddress(settings.host(), address.getAddress());
                socket.connect(
                        new InetSocketAddress(named, settings.port()),
                        millis(settings.timeouts().connect()));
                socket.setTcpNoDelay(true);
                return socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last;
    }

    /** The same connection with TLS in it, to a server whose certificate is trusted and bears the name that was configured. */
    static SSLSocket encrypted(SmtpSettings settings, Socket plain) throws IOException {
        var trust = settings.trust();
        var factory = trust == null ? (SSLSocketFactory) SSLSocketFactory.getDefault() : trust.getSocketFactory();
        var socket = (SSLSocket) factory.createSocket(plain, settings.host(), settings.port(), true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** How we name ourselves: as configured, or as the address we have on this connection (RFC 5321, 4.1.3). */
    static String ourName(SmtpSettings settings, Socket socket) {
        var name = settings.heloName();
        if (name != null) {
            return name;
        }
        var address = socket.getLocalAddress().getHostAddress();
        return address.contains(":") ? "[IPv6:" + address.replaceAll("%.*", "") + ']' : '[' + address + ']';
    }

    static int millis(Duration time) {
        return Math.toIntExact(time.toMillis());
    }
}
