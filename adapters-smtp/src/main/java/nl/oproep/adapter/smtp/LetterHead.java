package nl.oproep.adapter.smtp;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import nl.oproep.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/** The headers of our mails, in the order in which they stand. */
final class LetterHead {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.US);
    private static final Set<String> OURS = Set.of(
            "from",
            "sender",
            "to",
            "cc",
            "bcc",
            "reply-to",
            "subject",
            "date",
            "message-id",
            "mime-version",
            "return-path",
            "received",
            "auto-submitted",
            "x-auto-response-suppress");

    private LetterHead() {}

    static void from(String name, EmailAddress address, MimeBuffer out) {
        new Headers(out).mailbox("From", name, address.value());
    }

    static void addressed(EmailAddress recipient, @Nullable EmailAddress replyTo, MimeBuffer out) {
        var headers = new Headers(out).plain("To", '<' + recipient.value() + '>');
        if (replyTo != null) {
            headers.plain("Reply-To", '<' + replyTo.value() + '>');
        }
    }

    static String date(Instant date, ZoneId zone) {
        return DATE.format(date.atZone(zone));
    }

    static void subject(String subject, String date, MimeBuffer out) {
        new Headers(out).text("Subject", subject).plain("Date", date);
    }

    static void automatic(String messageId, MimeBuffer out) {
        new Headers(out)
                .plain("Message-ID", messageId)
                .plain("MIME-Version", "1.0")
                .plain("Auto-Submitted", "auto-generated")
                .plain("X-Auto-Response-Suppress", "All");
    }

    /** A header that the letter brings itself. */
    static void further(String name, String value, MimeBuffer out) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (OURS.contains(lower) || lower.startsWith("content-") || lower.startsWith("resent-")) {
            throw new UnfitMail("a letter may not set header " + lower);
        }
        new Headers(out).further(name, value);
    }
}
