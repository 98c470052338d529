package nl.oproep.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.mail.Mail;
import nl.oproep.mail.MailAttachment;
import nl.oproep.mail.spi.Transport;

/** A transport that keeps what it is given, and says what a test wants it to say. Safe for many threads. */
public final class Mailbox implements Transport {
    private final List<Arrived> arrived = new ArrayList<>();
    private final Deque<Verdict> answers = new ArrayDeque<>();
    private int tries;

    /** Gives these answers to the next mails, one each; after them everything is accepted again. */
    public synchronized void answer(Verdict... next) {
        answers.addAll(List.of(next));
    }

    /** What was accepted, in order. */
    public synchronized List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    /** What was accepted for this address, in order. */
    public List<Arrived> arrivedFor(EmailAddress recipient) {
        return arrived().stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .toList();
    }

    /** How many mails were offered, whatever became of them. */
    public synchronized int tries() {
        return tries;
    }

    @Override
    public synchronized Verdict send(Mail mail) {
        tries++;
        var answer = answers.poll();
        if (answer != null && !(answer instanceof Accepted)) {
            return answer;
        }
        var letter = mail.letter();
        var lines = Stream.concat(
                Stream.of(letter.subject(), letter.fromName()),
                letter.headers().entrySet().stream().flatMap(h -> Stream.of(h.getKey(), h.getValue())));
        if (lines.anyMatch(line -> line.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0))) {
            return new Refused("a header has more than one line");
        }
        try {
            arrived.add(arrive(mail));
            return new Accepted();
        } catch (IOException e) {
            return new Refused("an attachment is gone");
        }
    }

    private static Arrived arrive(Mail mail) throws IOException {
        var letter = mail.letter();
        var files = new ArrayList<Arrived.File>();
        for (var attachment : letter.attachments()) {
            files.add(new Arrived.File(attachment.name(), attachment.contentType(), Content.of(read(attachment))));
        }
        return new Arrived(
                mail.envelopeSender(),
                mail.recipient(),
                mail.messageId(),
                letter.replyTo(),
                letter.subject(),
                letter.text(),
                files,
                Content.of(bytes(mail, files)));
    }

    private static byte[] read(MailAttachment attachment) throws IOException {
        try (var in = attachment.content().open()) {
            return in.readAllBytes();
        }
    }

    /** All of the mail, legibly, so that a search of it finds whatever leaked. */
    private static byte[] bytes(Mail mail, List<Arrived.File> files) throws IOException {
        var letter = mail.letter();
        var replyTo = letter.replyTo();
        var head = String.join(
                "\r\n",
                "Return-Path: " + mail.envelopeSender().value(),
                "From: " + letter.fromName() + " <" + mail.from().value() + '>',
                "To: " + mail.recipient().value(),
                "Reply-To: " + (replyTo == null ? "" : replyTo.value()),
                "Message-ID: " + mail.messageId(),
                "Date: " + mail.date(),
                "Subject: " + letter.subject(),
                new TreeMap<>(letter.headers()).toString(),
                letter.text(),
                letter.html());
        var all = new ByteArrayOutputStream();
        all.write(head.getBytes(StandardCharsets.UTF_8));
        for (var file : files) {
            all.write(("\r\n" + file.name() + ' ' + file.contentType() + "\r\n").getBytes(StandardCharsets.UTF_8));
            all.write(file.content().bytes());
        }
        return all.toByteArray();
    }

    /** Nothing to let go of. */
    @Override
    public void close() {}
}
