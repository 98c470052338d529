package nl.oproep.adapter.smtp;

import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import nl.oproep.mail.Mail;
import nl.oproep.mail.spi.Transport.Accepted;
import nl.oproep.mail.spi.Transport.OwnFault;
import nl.oproep.mail.spi.Transport.Refused;
import nl.oproep.mail.spi.Transport.TryLater;
import nl.oproep.mail.spi.Transport.Verdict;
import org.jspecify.annotations.Nullable;

/** What an answer, or the lack of one, means for the mail (M2). */
final class Verdicts {
    /** Authentication is required, has failed, is too weak, or needs encryption (RFC 4954). */
    private static final Set<Integer> AUTHENTICATION = Set.of(530, 534, 535, 538);

    private static final Set<String> AUTHENTICATION_STATUS = Set.of("5.7.8", "5.7.9", "5.7.11", "5.7.14");

    /** No such mailbox, no such mail system, moved without leaving an address, a domain that takes no mail (RFC 3463, 7505). */
    private static final Set<String> NOBODY = Set.of("5.1.1", "5.1.2", "5.1.6", "5.1.10");

    /** How servers say that it is about us and not about this recipient. */
    private static final Pattern ABOUT_US = Pattern.compile(
            "\\brelay|authenticat|\\bauth(entication)? required|client host|sender address rejected|not owned by|not permitted to send"
                    + "|send as|block ?list|blacklist|blocked using|\\b(spf|dmarc|helo|ehlo|ip address|reverse dns|ptr record)\\b");

    private final String server;

    Verdicts(String server) {
        this.server = server;
    }

    Verdict of(Reply reply, Mail mail) {
        if (reply.isPositive() && reply.stage() == Stage.DOT) {
            return new Accepted();
        }
        var reason = reason(reply, mail);
        if (!reply.isPermanent()) {
            return new TryLater(reason);
        }
        return isAboutUs(reply, mail) ? new OwnFault(reason) : new Refused(reason, isAboutNobody(reply));
    }

    Verdict of(Broken broken, @Nullable Mail mail) {
        var stage = broken.last().stage();
        var cause = broken.getCause();
        if (find(cause, UnreadableAttachment.class) instanceof UnreadableAttachment own) {
            return new TryLater(String.valueOf(own.getMessage()));
        }
        if (find(cause, UnknownHostException.class) != null) {
            return new OwnFault(server + " is not a known host");
        }
        var trouble = trouble(cause);
        if (trouble != null) {
            return new TryLater(server + " " + trouble + " at " + stage);
        }
        if (find(cause, SSLException.class) instanceof SSLException tls) {
            var reason = server + " offers no safe TLS: " + Redaction.of(String.valueOf(tls.getMessage()), mail);
            return stage.inSession() ? new TryLater(reason) : new OwnFault(reason);
        }
        if (stage.inSession()) {
            return new TryLater(server + " broke off at " + stage);
        }
        return letIn(broken, mail);
    }

    /** What it means that the server did not let us in. */
    private Verdict letIn(Broken broken, @Nullable Mail mail) {
        var last = broken.last();
        if (last.isTransient()) {
            return new TryLater(reason(last, mail));
        }
        if (last.isPermanent()) {
            return new OwnFault(reason(last, mail));
        }
        if (last.code() <= 0) {
            return last.text().isEmpty() || last.text().startsWith("[EOF]")
                    ? new TryLater(server + " closed the connection at " + last.stage())
                    : new OwnFault(server + " does not speak SMTP");
        }
        var cause = broken.getCause();
        var why = cause == null ? "" : ": " + Redaction.of(String.valueOf(cause.getMessage()), mail);
        return new OwnFault(server + " cannot be used, at " + last.stage() + why);
    }

    private static boolean isAboutUs(Reply reply, Mail mail) {
        if (AUTHENTICATION.contains(reply.code()) || AUTHENTICATION_STATUS.contains(reply.enhanced())) {
            return true;
        }
        boolean early = reply.stage() == Stage.MAIL || reply.stage() == Stage.RCPT;
        return early
                && (reply.enhanced().isEmpty()
                        || reply.enhanced().startsWith("5.7.")
                        || reply.enhanced().equals("5.1.8"))
                && ABOUT_US.matcher(Redaction.of(reply.words(), mail).toLowerCase(Locale.ROOT))
                        .find();
    }

    /** Whether the server knows no such mailbox (RFC 3463); without its enhanced status nobody is called dead. */
    private static boolean isAboutNobody(Reply reply) {
        return reply.stage() == Stage.RCPT && NOBODY.contains(reply.enhanced());
    }

    private String reason(Reply reply, @Nullable Mail mail) {
        var status = reply.enhanced().isEmpty() ? "" : " " + reply.enhanced();
        var words = Redaction.of(reply.words(), mail);
        return server + " said " + reply.code() + status + " at " + reply.stage()
                + (words.isEmpty() ? "" : ": " + words);
    }

    private static @Nullable String trouble(@Nullable Throwable cause) {
        if (find(cause, SocketTimeoutException.class) != null) {
            return "did not answer in time";
        }
        if (find(cause, EOFException.class) != null) {
            return "closed the connection";
        }
        return find(cause, SocketException.class) instanceof SocketException socket
                ? "could not be reached or hung up (" + socket.getMessage() + ")"
                : null;
    }

    private static @Nullable Throwable find(@Nullable Throwable thrown, Class<? extends Throwable> kind) {
        int depth = 0;
        for (var t = thrown; t != null && depth < 20; t = t.getCause(), depth++) {
            if (kind.isInstance(t)) {
                return t;
            }
        }
        return null;
    }
}
