package nl.oproep.examples.site;

import io.javalin.config.JettyConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * The port, taken before anything else is built, so that the site knows its own address even when any free port will do, and never answers before it is ready: connections wait.
 */
final class Listening implements AutoCloseable {
    private static final int BACKLOG = 1024;

    private final ServerSocketChannel channel;
    private final String host;

    private Listening(ServerSocketChannel channel, String host) {
        this.channel = channel;
        this.host = host;
    }

    /**
     * Takes the port.
     *
     * @throws SiteException when it cannot be had
     */
    static Listening on(String host, int port) {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new SiteException("OPROEP_HOST " + host + " is no address of this machine");
        }
        try {
            var channel = ServerSocketChannel.open();
            try {
                return new Listening(channel.bind(address, BACKLOG), host);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new SiteException(
                    "cannot listen on " + host + ":" + port + " (" + e.getMessage()
                            + "): another program may have it; choose another with OPROEP_PORT, or 0 for any free one",
                    e);
        }
    }

    int port() {
        return channel.socket().getLocalPort();
    }

    /** The address to open. */
    String url() {
        return "http://" + (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port() + "/";
    }

    /** Has a server answer here; at its end it finishes what it has begun, for at most that long. */
    void serve(JettyConfig jetty, long patienceMillis) {
        jetty.modifyServer(server -> {
            server.setStopTimeout(patienceMillis);
            server.insertHandler(new GracefulHandler());
        });
        jetty.addConnector((server, http) -> {
            var connector = new ServerConnector(server, new HttpConnectionFactory(http));
            try {
                connector.open(channel);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return connector;
        });
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
