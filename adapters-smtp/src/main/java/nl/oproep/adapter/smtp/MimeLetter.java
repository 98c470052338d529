package nl.oproep.adapter.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
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
    private static final String TYPE = "[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+(; ?[A-Za-z-]+=[A-Za-z0-9._-]+)*";
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
        LetterHead.from(letter.fromName(), mail.from(), out);
        LetterHead.addressed(mail.recipient(), letter.replyTo(), out);
        LetterHead.subject(letter.subject(), LetterHead.date(mail.date(), zone), out);
        LetterHead.automatic(mail.messageId(), out);
        var further = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        further.putAll(letter.headers());
        further.forEach((name, value) -> LetterHead.further(name, value, out));
    }

    private void body(Mail mail) {
        var boundary = boundary(mail.tag());
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

    /** "=_" occurs neither in quoted-printable nor in base64, so no content can look like a boundary. */
    static String boundary(String tag) {
        return "=_" + Sha256.of("boundary of " + tag).hex().substring(0, 40);
    }

    private void alternatives(Letter letter, String boundary) {
        beginAlternatives(boundary, out);
        beginText(boundary, "text/plain", out);
        QuotedPrintable.write(letter.text(), out);
        out.crlf();
        beginText(boundary, "text/html", out);
        QuotedPrintable.write(letter.html(), out);
        out.crlf();
        out.ascii("--").ascii(boundary).line("--");
    }

    static void beginAlternatives(String boundary, MimeBuffer out) {
        out.ascii("Content-Type: multipart/alternative;\r\n boundary=\"")
                .ascii(boundary)
                .line("\"")
                .crlf();
    }

    static void beginText(String boundary, String type, MimeBuffer out) {
        out.ascii("--").line(boundary);
        out.ascii("Content-Type: ").ascii(type).line("; charset=utf-8");
        out.line("Content-Transfer-Encoding: quoted-printable").crlf();
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
