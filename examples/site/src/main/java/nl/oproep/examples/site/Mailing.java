package nl.oproep.examples.site;

import java.time.ZoneId;
import nl.oproep.adapter.smtp.SmtpSettings;
import nl.oproep.adapter.smtp.SmtpTransport;
import nl.oproep.examples.site.settings.MailServer;

/** The way to the mail server that the settings name. */
final class Mailing {
    private Mailing() {}

    /** With as many connections as there are senders; it connects when there is something to send. */
    static SmtpTransport to(MailServer server, ZoneId zone, int senders) {
        return SmtpTransport.to(settings(server, zone).connections(senders));
    }

    static SmtpSettings settings(MailServer server, ZoneId zone) {
        var smtp = SmtpSettings.of(server.host(), server.port())
                .tls(SmtpSettings.Tls.valueOf(server.encryption().name()))
                .zone(zone);
        var user = server.user();
        var password = server.password();
        return user == null || password == null ? smtp : smtp.login(user, password);
    }
}
