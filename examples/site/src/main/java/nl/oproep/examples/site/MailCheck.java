package nl.oproep.examples.site;

import java.time.Duration;
import java.util.List;
import nl.oproep.adapter.smtp.SmtpSettings.Timeouts;
import nl.oproep.adapter.smtp.SmtpTransport;
import nl.oproep.examples.site.settings.MailServer;
import nl.oproep.examples.site.settings.Settings;
import nl.oproep.mail.spi.Transport;

/** Would the mail server take our mail: connects, greets, encrypts and logs in, and sends nothing. */
final class MailCheck {
    private static final String SUBJECT = "mail";
    private static final Timeouts SHORT =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(30));

    private final Settings settings;

    MailCheck(Settings settings) {
        this.settings = settings;
    }

    List<Finding> findings() {
        var server = settings.mailServer();
        return List.of(
                server == null
                        ? Finding.note(
                                SUBJECT,
                                "no mail server is set: the site is a demo, and all mail stays in its mailbox. Set OPROEP_SMTP_HOST for real use")
                        : tried(server));
    }

    private Finding tried(MailServer server) {
        var where = server.host() + ":" + server.port() + ", " + server.encryption();
        try (var transport =
                SmtpTransport.to(Mailing.settings(server, settings.timeZone()).timeouts(SHORT))) {
            var verdict = transport.tryOut();
            if (verdict instanceof Transport.OwnFault fault) {
                return Finding.wrong(
                        SUBJECT, where + ": " + fault.reason() + ". Check OPROEP_SMTP_USER, _PASSWORD and _TLS");
            }
            if (verdict instanceof Transport.TryLater later) {
                return Finding.wrong(
                        SUBJECT, where + ": " + later.reason() + ". Check OPROEP_SMTP_HOST, _PORT and _TLS");
            }
            if (verdict instanceof Transport.Refused refused) {
                return Finding.wrong(SUBJECT, where + ": " + refused.reason());
            }
            return Finding.ok(SUBJECT, where + " takes mail" + (server.user() == null ? "" : " after login"));
        }
    }
}
