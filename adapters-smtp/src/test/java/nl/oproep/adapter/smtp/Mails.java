package nl.oproep.adapter.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.mail.Letter;
import nl.oproep.mail.Mail;
import nl.oproep.mail.MailAttachment;
import org.jspecify.annotations.Nullable;

/** Mails to try things with, and a second opinion on their bytes. */
final class Mails {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Mails() {}

    static Mail aMail() {
        return with(letter("Reactie op uw oproep", "Goedemorgen,\n\nTot ziens.\n", List.of()));
    }

    static Mail with(Letter letter) {
        return new Mail(
                "k3f9tagtagtagtagtagtagtag2",
                Instant.parse("2026-11-22T12:00:00.123456Z"),
                EmailAddress.of("post@network.example"),
                EmailAddress.of("b+k3f9tagtagtagtagtagtagtag2@bounce.network.example"),
                "bounce.network.example",
                EmailAddress.of("geheim-plaatser@opdrachtgever-kanarie.nl"),
                letter);
    }

    static Letter letter(String subject, String text, List<MailAttachment> attachments) {
        return letter("Kanarie Kandidaat via Interim Netwerk", null, subject, text, Map.of(), attachments);
    }

    static Letter letter(
            String fromName,
            @Nullable EmailAddress replyTo,
            String subject,
            String text,
            Map<String, String> headers,
            List<MailAttachment> attachments) {
        return new Letter(fromName, replyTo, subject, text, "<p>" + text + "</p>\n", headers, attachments);
    }

    static MailAttachment file(String name, String type, byte[] content) {
        return new MailAttachment(name, type, content.length, () -> new ByteArrayInputStream(content));
    }

    static byte[] bytes(Mail mail) {
        var out = new ByteArrayOutputStream();
        try {
            MimeLetter.of(mail, ZONE).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The mail as another library reads it. */
    static MimeMessage read(byte[] bytes) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
