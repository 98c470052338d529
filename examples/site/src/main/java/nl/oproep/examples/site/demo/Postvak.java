package nl.oproep.examples.site.demo;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.mail.Mail;
import nl.oproep.mail.spi.Transport;

/**
 * Takes all mail and lets none out: what a demo shows at {@code /postvak}. Keeps the newest mails in memory, up to a number and a size, so that it can run for ever. Like any mailbox it knows a
 * repeat by its Message-ID and keeps it once.
 */
public final class Postvak implements Transport {
    private final int most;
    private final long mostBytes;
    private final Deque<ReceivedMail> mails = new ArrayDeque<>();
    private long bytes;

    private Postvak(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /** An empty one that keeps up to that many mails, and up to that many bytes of them. */
    public static Postvak keeping(int mails, long bytes) {
        return new Postvak(mails, bytes);
    }

    @Override
    public Verdict send(Mail mail) {
        try {
            put(ReceivedMail.of(mail));
            return new Accepted();
        } catch (IOException e) {
            return new TryLater("an attachment could not be read");
        }
    }

    private synchronized void put(ReceivedMail mail) {
        if (mails.stream().anyMatch(known -> known.id().equals(mail.id()))) {
            return;
        }
        mails.addFirst(mail);
        bytes += mail.bytes();
        while (mails.size() > most || (bytes > mostBytes && mails.size() > 1)) {
            bytes -= mails.removeLast().bytes();
        }
    }

    /** The newest first. */
    synchronized List<ReceivedMail> newest() {
        var sorted = new ArrayList<>(mails);
        sorted.sort(Comparator.comparing(ReceivedMail::at).reversed());
        return sorted;
    }

    /** The newest first, for one recipient. */
    List<ReceivedMail> newestTo(String recipient) {
        return newest().stream().filter(mail -> mail.to().equals(recipient)).toList();
    }

    /** Who got how many, whoever got something last first. */
    Map<String, Integer> recipients() {
        var recipients = new LinkedHashMap<String, Integer>();
        newest().forEach(mail -> recipients.merge(mail.to(), 1, Integer::sum));
        return recipients;
    }

    Optional<ReceivedMail> find(String id) {
        return newest().stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    @Override
    public void close() {}
}
