package nl.oproep.examples.site.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.mail.Mail;
import nl.oproep.mail.MailAttachment;

/**
 * A mail as it lies in the demo mailbox.
 *
 * @param id names it in links; random
 * @param to the one recipient
 * @param subject its subject
 * @param at when it was put in the outbox
 * @param headers what stands above it in a mail program, and the envelope sender, in that order
 * @param text the plain text part
 * @param html the part for screens
 * @param files what came along
 */
record ReceivedMail(
        String id,
        String to,
        String subject,
        Instant at,
        Map<String, String> headers,
        String text,
        String html,
        List<File> files) {

    static ReceivedMail of(Mail mail) throws IOException {
        var letter = mail.letter();
        var files = new ArrayList<File>();
        for (var attachment : letter.attachments()) {
            files.add(File.of(attachment));
        }
        return new ReceivedMail(
                mail.tag(),
                mail.recipient().value(),
                letter.subject(),
                mail.date(),
                headers(mail),
                letter.text(),
                letter.html(),
                files);
    }

    private static Map<String, String> headers(Mail mail) {
        var letter = mail.letter();
        var headers = new LinkedHashMap<String, String>();
        headers.put("From", letter.fromName() + " <" + mail.from().value() + ">");
        headers.put("To", mail.recipient().value());
        if (letter.replyTo() != null) {
            headers.put("Reply-To", letter.replyTo().value());
        }
        headers.put("Subject", letter.subject());
        headers.put("Message-ID", mail.messageId());
        headers.put("Return-Path", "<" + mail.envelopeSender().value() + ">");
        headers.putAll(letter.headers());
        return headers;
    }

    /** About how much memory it takes. */
    long bytes() {
        return 2_000
                + 2L * (text.length() + html.length())
                + files.stream().mapToLong(File::bytes).sum();
    }

    @Override
    public String toString() {
        return "ReceivedMail[" + id + "]";
    }

    /** A file that came along. */
    static final class File {
        private final String name;
        private final String contentType;
        private final byte[] content;

        private File(String name, String contentType, byte[] content) {
            this.name = name;
            this.contentType = contentType;
            this.content = content;
        }

        static File of(MailAttachment attachment) throws IOException {
            try (var in = attachment.content().open()) {
                return new File(attachment.name(), attachment.contentType(), in.readAllBytes());
            }
        }

        String name() {
            return name;
        }

        String contentType() {
            return contentType;
        }

        InputStream open() {
            return new ByteArrayInputStream(content);
        }

        int bytes() {
            return content.length;
        }

        /** The size in words. */
        String size() {
            return content.length < 10_000 ? content.length + " bytes" : (content.length + 500) / 1000 + " kB";
        }
    }
}
