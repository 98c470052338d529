package nl.oproep.adapter.smtp;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import nl.oproep.adapter.smtp.SmtpSettings.Tls;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a folder on an IMAP server: {@code ImapSettings.of("mail.example.org", 993, Tls.TLS).login("network", "secret")}. Immutable; each method gives a changed copy. Prints itself without the login.
 *
 * @param host name or address of the server
 * @param port 1 to 65535
 * @param tls whether and how the connection is encrypted; with either kind of TLS certificate and name are checked
 * @param trust decides which certificates are good, or null for those the Java platform trusts
 * @param user to log in as
 * @param password for it
 * @param folder where the mail is, with the server's own separators
 * @param timeout for a connection, and for each answer; longer than 0
 */
public record ImapSettings(
        String host,
        int port,
        Tls tls,
        @Nullable SSLContext trust,
        String user,
        String password,
        String folder,
        Duration timeout) {

    /** The folder INBOX, without a login yet, waiting 30 seconds for each answer. */
    public static ImapSettings of(String host, int port, Tls tls) {
        return new ImapSettings(host, port, tls, null, "", "", "INBOX", Duration.ofSeconds(30));
    }

    public ImapSettings login(String newUser, String newPassword) {
        return new ImapSettings(host, port, tls, trust, newUser, newPassword, folder, timeout);
    }

    public ImapSettings folder(String newFolder) {
        return new ImapSettings(host, port, tls, trust, user, password, newFolder, timeout);
    }

    /** Which certificates are good: for a server with a certificate of one's own authority. */
    public ImapSettings trusting(SSLContext newTrust) {
        return new ImapSettings(host, port, tls, newTrust, user, password, folder, timeout);
    }

    public ImapSettings timeout(Duration newTimeout) {
        return new ImapSettings(host, port, tls, trust, user, password, folder, newTimeout);
    }

    /** Where it is, without who we are there. */
    @Override
    public String toString() {
        return "ImapSettings[" + host + ":" + port + " " + tls + "]";
    }
}
