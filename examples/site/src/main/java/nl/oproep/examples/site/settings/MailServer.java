package nl.oproep.examples.site.settings;

import org.jspecify.annotations.Nullable;

/**
 * The server that takes our mail.
 *
 * @param host its name
 * @param port its port
 * @param user or null when it asks for none
 * @param password or null; present exactly when {@code user} is
 * @param encryption how the connection is protected
 */
public record MailServer(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        Encryption encryption) {

    /** How the connection is protected. */
    public enum Encryption {
        NONE(25),
        STARTTLS(587),
        TLS(465);

        private final int usualPort;

        Encryption(int usualPort) {
            this.usualPort = usualPort;
        }

        int usualPort() {
            return usualPort;
        }
    }

    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + " " + encryption + "]";
    }
}
