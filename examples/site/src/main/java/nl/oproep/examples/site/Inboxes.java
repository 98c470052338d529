package nl.oproep.examples.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.oproep.adapter.smtp.ImapInbox;
import nl.oproep.adapter.smtp.ImapSettings;
import nl.oproep.adapter.smtp.SmtpSettings.Tls;
import nl.oproep.adapter.smtp.inbound.Inbox;
import nl.oproep.adapter.smtp.inbound.Maildir;
import nl.oproep.adapter.smtp.inbound.Reading;
import nl.oproep.examples.site.settings.InboundMail.ImapFolder;
import nl.oproep.examples.site.settings.Settings;
import nl.oproep.inbound.IncomingMail;

/** The places where mail waits for the site: those of the settings, and the one in the data directory where {@code inbound} leaves it. */
final class Inboxes {
    private static final int AT_ONCE = 20;
    private static final Duration OFTEN = Duration.ofSeconds(2);
    private static final Duration SELDOM = Duration.ofSeconds(20);

    private final Settings settings;
    private final Consumer<IncomingMail> taker;
    private final Reading reading;

    Inboxes(Settings settings, Consumer<IncomingMail> taker) {
        this.settings = settings;
        this.taker = taker;
        this.reading = Reading.of(settings.senders().bounceDomain());
    }

    /** Where {@code inbound} leaves mail for a site with this data directory. */
    static Path spool(Path dataDir) {
        return dataDir.resolve("inbound");
    }

    /** What {@code inbound} left. */
    Inbox spooled() {
        return Maildir.at(spool(settings.dataDir()), reading, taker);
    }

    /** Looking into all of them, again and again. */
    List<RecurringWork> work(Clock clock) {
        var work = new ArrayList<RecurringWork>();
        if (settings.database().embedded()) {
            var inbox = spooled();
            work.add(RecurringWork.every(OFTEN, "inbound-spool", () -> isSpooling() ? inbox.takeIn(AT_ONCE) : 0));
        }
        var maildir = settings.inbound().maildir();
        if (maildir != null) {
            work.add(looking(OFTEN, "inbound-maildir", Maildir.at(maildir, reading, taker)));
        }
        var imap = settings.inbound().imap();
        if (imap != null) {
            work.add(looking(SELDOM, "inbound-imap", ImapInbox.at(settings(imap), reading, taker, clock)));
        }
        return work;
    }

    /** The command makes the folder when it is first used. */
    private boolean isSpooling() {
        return Files.isDirectory(spool(settings.dataDir()).resolve("new"));
    }

    private static RecurringWork looking(Duration period, String name, Inbox inbox) {
        return RecurringWork.every(period, name, () -> inbox.takeIn(AT_ONCE));
    }

    /** How to reach this folder. */
    static ImapSettings settings(ImapFolder imap) {
        return ImapSettings.of(
                        imap.host(), imap.port(), Tls.valueOf(imap.encryption().name()))
                .login(imap.user(), imap.password())
                .folder(imap.folder());
    }
}
