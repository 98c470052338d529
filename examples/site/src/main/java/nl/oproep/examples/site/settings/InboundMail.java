package nl.oproep.examples.site.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where mail comes in by itself; the command {@code inbound} takes it in besides.
 *
 * @param imap a folder on a server, or null
 * @param maildir a folder on this machine, or null
 */
public record InboundMail(
        @Nullable ImapFolder imap, @Nullable Path maildir) {

    /** Whether there is any such place. */
    public boolean given() {
        return imap != null || maildir != null;
    }

    /**
     * A folder on an IMAP server.
     *
     * @param host its name
     * @param port its port
     * @param encryption how the connection is protected
     * @param user to log in as
     * @param password for it
     * @param folder where the mail is
     */
    public record ImapFolder(
            String host, int port, MailServer.Encryption encryption, String user, String password, String folder) {

        @Override
        public String toString() {
            return "ImapFolder[" + host + ":" + port + " " + encryption + "]";
        }
    }
}
