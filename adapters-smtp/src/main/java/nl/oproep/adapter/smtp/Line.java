package nl.oproep.adapter.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import nl.oproep.adapter.smtp.SmtpSettings.Tls;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the server, for one mail after another. Angus Mail speaks to the server until we are let in; the mails themselves are our own conversation, so that it is always known which
 * command an answer was about.
 *
 * <p>For one thread at a time; only {@link #cut} may come from another.
 */
final class Line extends SMTPTransport {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    private final SmtpSettings settings;
    private Stage stage = Stage.CONNECT;
    private final @Nullable NotedSocket upgraded;
    private volatile @Nullable Socket socket;
    private @Nullable OutputStream wire;
    private Duration patience = Duration.ZERO;
    private volatile boolean working;
    private volatile boolean overdue;
    private volatile long deadline;
    private boolean usable;
    private int carried;
    private long lastUsed;

    /**
     * A line that is not open yet.
     *
     * @param upgraded what makes the encrypted socket of a plain one, or null when none is made
     */
    Line(Session session, SmtpSettings settings, @Nullable NotedSocket upgraded) {
        super(
                session,
                new URLName("smtp", settings.host(), settings.port(), null, settings.user(), settings.password()));
        this.settings = settings;
        this.upgraded = upgraded;
    }

    /** Whether it can carry another mail: not when the server said goodbye, or anything broke. */
    boolean isUsable() {
        return usable;
    }

    /** How many mails it has carried. */
    int carried() {
        return carried;
    }

    /** When it was last used, by {@link System#nanoTime}. */
    long lastUsed() {
        return lastUsed;
    }

    /** Cuts the line when the server has held one mail for too long; the thread that waits for it notices. */
    void cutIfOverdue(long now) {
        if (working && now - deadline > 0) {
            overdue = true;
            cut();
        }
    }

    void cut() {
        var current = socket;
        if (current != null) {
            try {
                current.close();
            } catch (IOException e) {
                LOG.debug("A connection was beyond closing: {}", e.getClass().getSimpleName());
            }
        }
    }

    /** From now on, until {@link #rest}, the line is cut when the server takes longer than a mail may take. */
    void work() {
        deadline = System.nanoTime() + settings.timeouts().mail().toNanos();
        working = true;
    }

    void rest() {
        working = false;
        lastUsed = System.nanoTime();
    }

    /** Opens the line, encrypted and authenticated as the settings say. */
    synchronized void open() throws Broken {
        try {
            var plain = Dial.connect(settings);
            socket = plain;
            waitAtMost(settings.timeouts().reply());
            setLocalHost(Dial.ourName(settings, plain));
            Socket ready = plain;
            if (settings.tls() == Tls.TLS) {
                stage = Stage.TLS;
                ready = Dial.encrypted(settings, plain);
            }
            stage = Stage.GREETING;
            connect(ready);
            var encrypted = upgraded == null ? null : upgraded.last();
            wire = (encrypted == null ? ready : encrypted).getOutputStream();
            usable = true;
        } catch (AuthenticationFailedException e) {
            stage = Stage.AUTH;
            throw broken(e);
        } catch (MessagingException | IOException | RuntimeException e) {
            throw broken(e);
        }
    }

    /**
     * Hands over one mail.
     *
     * @return what the server said to it at last: {@link Stage#DOT} and positive when it took it
     * @throws Broken when the line is of no use any more
     */
    synchronized Reply carry(String sender, String recipient, MimeLetter letter) throws Broken {
        try {
            usable = false;
            stage = Stage.MAIL;
            waitAtMost(settings.timeouts().reply());
            var size = supportsExtension("SIZE") ? " SIZE=" + letter.size() : "";
            var reply = say(Stage.MAIL, "MAIL FROM:<" + sender + '>' + size);
            if (reply.isPositive()) {
                reply = say(Stage.RCPT, "RCPT TO:<" + recipient + '>');
            }
            if (reply.isPositive()) {
                reply = content(letter);
            }
            carried++;
            usable = reply.isPositive() || (!reply.isFarewell() && isReset());
            return reply;
        } catch (MessagingException | IOException | RuntimeException e) {
            throw broken(e);
        }
    }

    /** Whether mails may be handed over ahead of the answers (RFC 2920). */
    boolean isPipelined() {
        return supportsExtension("PIPELINING");
    }

    /** Whether the server wants to know sizes beforehand. */
    boolean wantsSize() {
        return supportsExtension("SIZE");
    }

    /**
     * Writes commands, and content, whose answers are asked for by {@link #answer} in the same order.
     *
     * @param about what stands first in it
     */
    synchronized void write(Stage about, MimeBuffer bytes) throws Broken {
        stage = about;
        usable = false;
        try {
            if (wire == null) {
                throw new IOException("the line is not open");
            }
            bytes.writeTo(wire);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** The next answer. */
    synchronized Reply answer(Stage about) throws Broken {
        stage = about;
        try {
            waitAtMost(
                    about == Stage.DOT
                            ? settings.timeouts().acceptance()
                            : settings.timeouts().reply());
            return answered(readServerResponse());
        } catch (MessagingException | IOException | RuntimeException e) {
            throw broken(e);
        }
    }

    /** One mail more was carried; whether the line can carry another. */
    void carried(boolean isUsable) {
        carried++;
        usable = isUsable;
    }

    private Reply content(MimeLetter letter) throws MessagingException, IOException, Broken {
        stage = Stage.DATA;
        try {
            var out = data();
            stage = Stage.CONTENT;
            letter.writeTo(out);
        } catch (SMTPSendFailedException e) {
            return answered(e.getReturnCode());
        }
        waitAtMost(settings.timeouts().acceptance());
        return say(Stage.DOT, ".");
    }

    /** Whether the server still listens. */
    synchronized boolean isAlive() {
        return isConnected();
    }

    boolean isOpen() {
        return socket != null;
    }

    /** Takes leave, when there is still somebody to take leave of, without waiting for an answer. */
    void hangUp() {
        try {
            close();
        } catch (MessagingException e) {
            LOG.debug(
                    "The mail server did not wait for our leave: {}",
                    e.getClass().getSimpleName());
        } finally {
            cut();
        }
    }

    /** Whether the server is ready for another mail after it did not take this one; it need not be, for it has given its answer. */
    private boolean isReset() {
        try {
            return simpleCommand("RSET") == 250;
        } catch (MessagingException e) {
            LOG.debug(
                    "The mail server hung up after its answer: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private Reply say(Stage about, String command) throws MessagingException, Broken {
        stage = about;
        return answered(simpleCommand(command));
    }

    private Reply answered(int code) throws Broken {
        if (code < 200 || code > 599) {
            throw broken(null);
        }
        return new Reply(stage, code, getLastServerResponse());
    }

    private Broken broken(@Nullable Throwable cause) {
        boolean spoke = getLastServerResponse() != null;
        return new Broken(
                new Reply(stage, spoke ? getLastReturnCode() : -1, spoke ? getLastServerResponse() : ""),
                overdue ? new SocketTimeoutException("a mail took too long") : cause);
    }

    @Override
    protected boolean ehlo(String domain) throws MessagingException {
        stage = Stage.HELLO;
        return super.ehlo(domain);
    }

    @Override
    protected void startTLS() throws MessagingException {
        stage = Stage.TLS;
        super.startTLS();
        stage = Stage.HELLO;
    }

    private void waitAtMost(Duration time) throws IOException {
        var current = socket;
        if (current != null && !time.equals(patience)) {
            current.setSoTimeout(Dial.millis(time));
            patience = time;
        }
    }
}
