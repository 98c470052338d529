package nl.oproep.adapter.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import nl.oproep.adapter.smtp.SmtpSettings.Tls;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** One connection to an IMAP server, with one folder of it open. */
final class ImapDoor implements AutoCloseable {
    private final IMAPStore store;
    private final IMAPFolder folder;

    private ImapDoor(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /**
     * Connects, logs in and opens the folder.
     *
     * @throws MessagingException when any of this fails; then nothing is left open
     */
    static ImapDoor open(ImapSettings settings) throws MessagingException {
        var protocol = settings.tls() == Tls.TLS ? "imaps" : "imap";
        var store = (IMAPStore) Session.getInstance(properties(settings, "mail." + protocol + '.'))
                .getStore(protocol);
        try {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            var folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            return new ImapDoor(store, folder);
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Properties properties(ImapSettings settings, String prefix) {
        var time = String.valueOf(settings.timeout().toMillis());
        var properties = new Properties();
        for (var name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put(prefix + name, time);
        }
        properties.put(prefix + "starttls.enable", String.valueOf(settings.tls() == Tls.STARTTLS));
        properties.put(prefix + "starttls.required", String.valueOf(settings.tls() == Tls.STARTTLS));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "peek", "true");
        properties.put(prefix + "fetchsize", "131072");
        if (settings.trust() != null) {
            properties.put(prefix + "ssl.socketFactory", settings.trust().getSocketFactory());
        }
        return properties;
    }

    /** Why it did not open or broke, without anybody's name in it. */
    static String reason(ImapSettings settings, Exception why) {
        var where = settings.host() + ':' + settings.port();
        if (why instanceof AuthenticationFailedException) {
            return where + " refuses the user or the password";
        }
        if (why instanceof FolderNotFoundException) {
            return where + " has no folder " + settings.folder();
        }
        var cause = why instanceof MessagingException outer && outer.getNextException() != null
                ? outer.getNextException()
                : why;
        return where + " cannot be used (" + cause.getClass().getSimpleName() + ")";
    }

    IMAPFolder folder() {
        return folder;
    }

    boolean isOpen() {
        return folder.isOpen();
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}
