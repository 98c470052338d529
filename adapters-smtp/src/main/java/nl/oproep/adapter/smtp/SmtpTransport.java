package nl.oproep.adapter.smtp;

import java.util.List;
import nl.oproep.mail.Copy;
import nl.oproep.mail.Mail;
import nl.oproep.mail.spi.Transport;
import org.jspecify.annotations.Nullable;

/**
 * Mail to one SMTP server (RFC 5321) over connections that are kept: {@code SmtpTransport.to(SmtpSettings.of("localhost", 25))}.
 *
 * <p>Safe for many threads, which share the connections. Never waits longer than the settings allow. One recipient per transaction (R4).
 */
public final class SmtpTransport implements Transport {
    private final SmtpSettings settings;
    private final Lines lines;
    private final Verdicts verdicts;

    private SmtpTransport(SmtpSettings settings) {
        this.settings = settings;
        this.lines = new Lines(settings);
        this.verdicts = new Verdicts(settings.host() + ":" + settings.port());
    }

    /** A transport to the server that the settings name; it connects when the first mail is sent. */
    public static SmtpTransport to(SmtpSettings settings) {
        return new SmtpTransport(settings);
    }

    @Override
    public Verdict send(Mail mail) {
        MimeLetter letter;
        try {
            letter = MimeLetter.of(mail, settings.zone());
        } catch (UnfitMail e) {
            return new Refused(String.valueOf(e.getMessage()));
        }
        var line = borrow();
        return line == null ? busy() : send(mail, letter, line);
    }

    /** Several copies over one connection, ahead of the answers where the server offers that (RFC 2920); otherwise one at a time. */
    @Override
    public List<Verdict> sendAll(List<Copy> copies) {
        var run = new Pipelining(copies, verdicts, settings.zone());
        if (run.goesOn()) {
            var line = borrow();
            if (line == null) {
                return List.of(busy());
            }
            run(run, line);
        }
        var said = run.said();
        if (run.goesOn()) {
            said.addAll(Transport.super.sendAll(copies.subList(said.size(), copies.size())));
        }
        return said;
    }

    private void run(Pipelining run, Line borrowed) {
        var line = borrowed;
        try {
            while (run.goesOn() && isReady(line, run)) {
                run.over(line);
                if (run.goesOn()) {
                    lines.cut(line);
                    line = lines.fresh();
                }
            }
        } finally {
            end(line);
        }
    }

    private boolean isReady(Line line, Pipelining run) {
        try {
            if (lines.isClosed()) {
                run.unreached(closed());
                return false;
            }
            if (!line.isOpen()) {
                line.open();
            }
            return line.isPipelined();
        } catch (Broken e) {
            run.unreached(verdicts.of(e, null));
            return false;
        }
    }

    private void end(Line line) {
        if (line.isUsable()) {
            lines.giveBack(line);
        } else {
            lines.throwAway(line);
        }
    }

    private static Verdict busy() {
        return new TryLater("all connections to the mail server were busy for too long");
    }

    private static Verdict closed() {
        return new TryLater("the connection to the mail server is closed down");
    }

    /**
     * Connects, with encryption and login as the settings say, and sends nothing; for checking the settings.
     *
     * @return {@link nl.oproep.mail.spi.Transport.Accepted} when mail could be sent, otherwise what stands in the way
     */
    public Verdict tryOut() {
        var line = lines.fresh();
        try {
            line.open();
            return new Accepted();
        } catch (Broken e) {
            return verdicts.of(e, null);
        } finally {
            lines.takeLeave(line);
        }
    }

    private @Nullable Line borrow() {
        try {
            return lines.borrow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private Verdict send(Mail mail, MimeLetter letter, Line borrowed) {
        var line = borrowed;
        try {
            if (line.isOpen()) {
                var reply = again(mail, letter, line);
                if (reply != null) {
                    return verdicts.of(reply, mail);
                }
                lines.cut(line);
                line = lines.fresh();
            }
            if (lines.isClosed()) {
                return closed();
            }
            line.open();
            return verdicts.of(carry(mail, letter, line), mail);
        } catch (Broken e) {
            return verdicts.of(e, mail);
        } finally {
            end(line);
        }
    }

    /** Uses a line that has rested; null when the server had hung up meanwhile, which says nothing about this mail. */
    private static @Nullable Reply again(Mail mail, MimeLetter letter, Line line) throws Broken {
        try {
            var reply = carry(mail, letter, line);
            return reply.isFarewell() && reply.stage() == Stage.MAIL ? null : reply;
        } catch (Broken e) {
            if (e.last().stage() == Stage.MAIL) {
                return null;
            }
            throw e;
        }
    }

    private static Reply carry(Mail mail, MimeLetter letter, Line line) throws Broken {
        return line.carry(mail.envelopeSender().value(), mail.recipient().value(), letter);
    }

    /** Takes leave of the server. What is being sent at this moment is cut off, and is to be tried again. */
    @Override
    public void close() {
        lines.close();
    }
}
