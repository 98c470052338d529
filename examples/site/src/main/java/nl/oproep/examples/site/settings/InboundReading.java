package nl.oproep.examples.site.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import nl.oproep.examples.site.settings.InboundMail.ImapFolder;
import nl.oproep.examples.site.settings.MailServer.Encryption;
import org.jspecify.annotations.Nullable;

/** Reads where mail comes in. */
final class InboundReading {
    private static final int IMAPS = 993;
    private static final int IMAP = 143;
    private static final String WRONG =
            "must be imaps://USER@HOST/FOLDER, or imap:// with STARTTLS, with an @ in the user written as %40 and without the password";

    private final Reader reader;

    InboundReading(Reader reader) {
        this.reader = reader;
    }

    InboundMail inbound() {
        return new InboundMail(
                imap(), reader.has(Setting.INBOUND_MAILDIR) ? reader.path(Setting.INBOUND_MAILDIR) : (Path) null);
    }

    private @Nullable ImapFolder imap() {
        var password = reader.text(Setting.INBOUND_PASSWORD);
        if (!reader.has(Setting.INBOUND_IMAP)) {
            if (password != null) {
                reader.problem(Setting.INBOUND_PASSWORD, "means nothing without " + Setting.INBOUND_IMAP.full());
            }
            return null;
        }
        if (password == null) {
            reader.problem(Setting.INBOUND_IMAP, "needs " + Setting.INBOUND_PASSWORD.full() + " beside it");
        }
        var given = password == null ? "" : password;
        var imap = reader.read(Setting.INBOUND_IMAP, "", Optional.<ImapFolder>empty(), WRONG, typed -> {
            var folder = folder(typed, given);
            return folder.isPresent() ? Optional.of(folder) : Optional.empty();
        });
        return imap.orElse(null);
    }

    private static Optional<ImapFolder> folder(String typed, String password) {
        URI url;
        try {
            url = new URI(typed);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
        boolean tls = "imaps".equals(url.getScheme());
        var host = url.getHost();
        var user = url.getUserInfo();
        boolean bare = url.getRawQuery() == null && url.getRawFragment() == null;
        if ((!tls && !"imap".equals(url.getScheme())) || host == null || user == null || !bare) {
            return Optional.empty();
        }
        if (user.isEmpty() || String.valueOf(url.getRawUserInfo()).contains(":")) {
            return Optional.empty();
        }
        var path = url.getPath() == null ? "" : url.getPath().replaceFirst("^/", "");
        var encryption = tls ? Encryption.TLS : SettingsReading.isHere(host) ? Encryption.NONE : Encryption.STARTTLS;
        return Optional.of(new ImapFolder(
                host,
                url.getPort() < 0 ? (tls ? IMAPS : IMAP) : url.getPort(),
                encryption,
                user,
                password,
                path.isEmpty() ? "INBOX" : path));
    }
}
