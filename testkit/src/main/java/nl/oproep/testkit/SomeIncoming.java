package nl.oproep.testkit;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.oproep.inbound.IncomingHeader;
import nl.oproep.inbound.IncomingMail;
import nl.oproep.inbound.ReturnReport;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Sha256;
import nl.oproep.mail.MailAttachment;

/** A mail that comes in, as a phrase; each time another one, unless it is said to be the same. */
public final class SomeIncoming {
    private final List<IncomingHeader> headers = new ArrayList<>();
    private final List<ReturnReport> reports = new ArrayList<>();
    private final List<String> mentioned = new ArrayList<>();
    private final List<MailAttachment> files = new ArrayList<>();
    private final List<String> recipients = new ArrayList<>();
    private String returnPath = "iemand@elders.example";
    private String text = "Dank u wel.";
    private final Sha256 fingerprint = Sha256.of(UUID.randomUUID().toString());

    /** From somebody, to an address. */
    public static SomeIncoming mailTo(String recipient) {
        var mail = new SomeIncoming();
        mail.recipients.add(recipient);
        return mail.header("From", "Iemand <iemand@elders.example>").header("Subject", "Re: uw mail");
    }

    /** What a person writes in answer to this mail. */
    public static SomeIncoming answerTo(Arrived mail) {
        var replyTo = mail.replyTo();
        return mailTo((replyTo == null ? mail.envelopeSender() : replyTo).value())
                .from(mail.recipient());
    }

    /** What a mail server sends to where bounces of this mail go. */
    public static SomeIncoming bounceOf(Arrived mail) {
        return mailTo(mail.envelopeSender().value())
                .nullSender()
                .header("From", "MAILER-DAEMON@mx.elders.example")
                .header("Content-Type", "multipart/report; report-type=delivery-status")
                .header("Auto-Submitted", "auto-replied")
                .subject("Undelivered Mail Returned to Sender");
    }

    /** Without a sender on its envelope. */
    public SomeIncoming nullSender() {
        returnPath = "";
        return this;
    }

    /** From this person. */
    public SomeIncoming from(EmailAddress person) {
        returnPath = person.value();
        headers.removeIf(header -> header.named("From"));
        return header("From", "Iemand <" + person.value() + ">");
    }

    /** With this subject in place of another. */
    public SomeIncoming subject(String subject) {
        headers.removeIf(header -> header.named("Subject"));
        return header("Subject", subject);
    }

    /** With this header as well. */
    public SomeIncoming header(String name, String value) {
        headers.add(new IncomingHeader(name, value));
        return this;
    }

    /** Which says this. */
    public SomeIncoming saying(String words) {
        text = words;
        return this;
    }

    /** With a report that a server did this for this reason. */
    public SomeIncoming reporting(String action, String status, String diagnostic, String recipient) {
        reports.add(new ReturnReport(action, status, diagnostic, recipient));
        return this;
    }

    /** In which this address of ours is found somewhere. */
    public SomeIncoming mentioning(EmailAddress address) {
        mentioned.add(address.value());
        return this;
    }

    /** To another address than it was first said to be for. */
    public SomeIncoming instead(String recipient) {
        recipients.clear();
        recipients.add(recipient);
        return this;
    }

    /** With this file. */
    public SomeIncoming with(String name, String type, byte[] content) {
        files.add(new MailAttachment(name, type, content.length, () -> new ByteArrayInputStream(content)));
        return this;
    }

    public IncomingMail value() {
        return new IncomingMail(fingerprint.hex(), returnPath, recipients, headers, text, reports, mentioned, files);
    }
}
