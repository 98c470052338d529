package nl.oproep.adapter.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import nl.oproep.kernel.Sha256;
import nl.oproep.mail.Letter;
import nl.oproep.mail.Mail;
import nl.oproep.mail.MailAttachment;

/**
 * A mail as bytes: the same ones for equal mails, whenever and wherever they are written (M2). Attachments are read while they are written, so that a large one needs no memory.
 *
 * <p>Written by hand, since a general MIME library costs more time than the sending itself, and may write other bytes in its next version.
 */
final class MimeLetter {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.US);
    private static final String TYPE = "[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+(; ?[A-Za-z-]+=[A-Za-z0-9._-]+)*";
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
    private static final int LINE = 57;
    private static final byte[] CRLF = {'\r', '\n'};
    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder();

    private final List<MimeBuffer> written = new ArrayList<>();
    private final List<MailAttachment> attachments;
    private MimeBuffer out = new MimeBuffer();

    private MimeLetter(Mail mail, ZoneId zone) {
        attachments = mail.letter().attachments();
        head(mail, zone);
        body(mail);
        written.add(out);
    }

    /**
     * The bytes of this mail, all but what is in its attachments.
     *
     * @param zone in which the Date is told
     * @throws UnfitMail when something in it cannot be written, such as a line break in a header
     */
    static MimeLetter of(Mail mail, ZoneId zone) {
        return new MimeLetter(mail, zone);
    }

    /** How many bytes there are, as far as the attachments have the size they say. */
    long size() {
        long size = 0;
        for (var part : written) {
            size += part.size();
        }
        for (var attachment : attachments) {
            long lines = (attachment.size() + LINE - 1) / LINE;
            size += (attachment.size() + 2) / 3 * 4 + 2 * lines;
        }
        return size;
    }

    /**
     * Writes all bytes, lines ended by CRLF.
     *
     * @throws UnreadableAttachment when the content of an attachment cannot be had, or is not as long as it says
     * @throws IOException when {@code to} does not take them
     */
    void writeTo(OutputStream to) throws IOException {
        for (int i = 0; i < written.size(); i++) {
            written.get(i).writeTo(to);
            if (i < attachments.size()) {
                write(attachments.get(i), to);
            }
        }
    }

    private void head(Mail mail, ZoneId zone) {
        var letter = mail.letter();
        var headers = new Headers(out)
                .mailbox("From", letter.fromName(), mail.from().value())
                .plain("To", '<' + mail.recipient().value() + '>');
        if (letter.replyTo() != null) {
            headers.plain("Reply-To", '<' + letter.replyTo().value() + '>');
        }
        headers.text("Subject", letter.subject())
                .plain("Date", DATE.format(mail.date().atZone(zone)))
                .plain("Message-ID", mail.messageId())
                .plain("MIME-Version", "1.0")
                .plain("Auto-Submitted", "auto-generated")
                .plain("X-Auto-Response-Suppress", "All");
        var further = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        further.putAll(letter.headers());
        further.forEach((name, value) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (OURS.contains(lower) || lower.startsWith("content-") || lower.startsWith("resent-")) {
                throw new UnfitMail("a letter may not set header " + lower);
            }
            headers.further(name, value);
        });
    }

    private void body(Mail mail) {
        // "=_" occurs neither in quoted-printable nor in base64, so no content can look like a boundary.
        var boundary = "=_" + Sha256.of("boundary of " + mail.tag()).hex().substring(0, 40);
        if (attachments.isEmpty()) {
            alternatives(mail.letter(), boundary);
            return;
        }
        var outer = boundary + "_m";
        out.ascii("Content-Type: multipart/mixed;\r\n boundary=\"")
                .ascii(outer)
                .line("\"")
                .crlf();
        delimiter(outer);
        alternatives(mail.letter(), boundary);
        for (var attachment : attachments) {
            delimiter(outer);
            if (!attachment.contentType().matches(TYPE)) {
                throw new UnfitMail("an attachment has no proper media type");
            }
            new Headers(out)
                    .plain("Content-Type", attachment.contentType())
                    .attachment(attachment.name())
                    .plain("Content-Transfer-Encoding", "base64");
            out.crlf();
            written.add(out);
            out = new MimeBuffer();
        }
        out.ascii("--").ascii(outer).line("--");
    }

    private void alternatives(Letter letter, String boundary) {
        out.ascii("Content-Type: multipart/alternative;\r\n boundary=\"")
                .ascii(boundary)
                .line("\"")
                .crlf();
        part(boundary, "text/plain", letter.text());
        part(boundary, "text/html", letter.html());
        out.ascii("--").ascii(boundary).line("--");
    }

    private void part(String boundary, String type, String content) {
        delimiter(boundary);
        out.ascii("Content-Type: ").ascii(type).line("; charset=utf-8");
        out.line("Content-Transfer-Encoding: quoted-printable").crlf();
        QuotedPrintable.write(content, out);
        out.crlf();
    }

    private void delimiter(String boundary) {
        out.ascii("--").line(boundary);
    }

    private static void write(MailAttachment attachment, OutputStream to) throws IOException {
        var piece = new byte[LINE * 256];
        long read = 0;
        try (var content = open(attachment)) {
            for (int length; (length = read(content, piece)) > 0; read += length) {
                to.write(BASE64.encode(length == piece.length ? piece : Arrays.copyOf(piece, length)));
                to.write(CRLF);
            }
        }
        if (read != attachment.size()) {
            throw new UnreadableAttachment(
                    "an attachment of " + attachment.size() + " bytes turned out to have " + read, null);
        }
    }

    private static InputStream open(MailAttachment attachment) throws UnreadableAttachment {
        try {
            return attachment.content().open();
        } catch (IOException | RuntimeException e) {
            throw new UnreadableAttachment("an attachment could not be opened", e);
        }
    }

    private static int read(InputStream content, byte[] piece) throws UnreadableAttachment {
        try {
            return content.readNBytes(piece, 0, piece.length);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableAttachment("an attachment could not be read to the end", e);
        }
    }
}
