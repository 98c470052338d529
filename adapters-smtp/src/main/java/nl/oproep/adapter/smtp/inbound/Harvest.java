package nl.oproep.adapter.smtp.inbound;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.oproep.inbound.IncomingHeader;
import nl.oproep.inbound.IncomingMail;
import nl.oproep.inbound.ReturnReport;
import nl.oproep.mail.MailAttachment;
import org.jspecify.annotations.Nullable;

/** What is kept of a mail while it passes by. */
final class Harvest {
    private static final Pattern TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,80}");
    private static final int MOST_REASONS = 20;
    private static final String REASONS = "niet-meegenomen.txt";

    private final ReadingLimits limits;
    private final Mentions mentions;
    private final List<MailAttachment> files = new ArrayList<>();
    private final List<ReturnReport> reports = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private List<IncomingHeader> headers = List.of();
    private @Nullable String plain;
    private @Nullable String html;
    private boolean plainBegun;
    private boolean htmlBegun;
    private int wordsKept;
    private int filesBegun;
    private int fileBytes;
    private int filesLeftOut;

    Harvest(ReadingLimits limits, Mentions mentions) {
        this.limits = limits;
        this.mentions = mentions;
    }

    void head(PartHead head) {
        headers = head.headers();
        if (head.isCut()) {
            leftOut("a part of the headers");
        }
    }

    /** For people who get it passed on: {@code what} was too much to take along. */
    void leftOut(String what) {
        if (!reasons.contains(what)) {
            reasons.add(what);
        }
    }

    private void leftOutFile(String file) {
        if (filesLeftOut++ < MOST_REASONS) {
            reasons.add(file);
        }
    }

    /** What becomes of the content of this part: where its bytes go, and what is done with them at its end. */
    Leaf leaf(PartHead head, boolean inReport) {
        var type = head.contentType();
        var disposition = head.disposition();
        var word = type.word().isEmpty() ? "text/plain" : type.word();
        var named = disposition.get("filename").isEmpty() ? type.get("name") : disposition.get("filename");
        boolean attached = disposition.word().equals("attachment") || !named.isEmpty();
        if (word.equals("message/delivery-status") || word.equals("message/global-delivery-status")) {
            return words(head, status -> reports.addAll(DeliveryStatus.reports(status)), type);
        }
        if (!attached && !plainBegun && word.equals("text/plain")) {
            plainBegun = true;
            return words(head, text -> plain = text, type);
        }
        if (!attached && !htmlBegun && word.equals("text/html")) {
            htmlBegun = true;
            return words(head, text -> html = text, type);
        }
        if (inReport) {
            return new Leaf(head.decoding(), new Basket(bytes -> false, true, mentions.another()), basket -> {});
        }
        return file(head, word, named);
    }

    private Leaf words(PartHead head, Consumer<String> taker, Parameters type) {
        var basket = new Basket(this::roomForWords, false, mentions.another());
        return new Leaf(head.decoding(), basket, filled -> {
            if (filled.isFull()) {
                leftOut("a part of the text, which has " + filled.passed() + " bytes");
            }
            var text = Plainly.text(filled.bytes(), type);
            taker.accept(text);
        });
    }

    private boolean roomForWords(int bytes) {
        boolean fits = wordsKept + bytes <= limits.text();
        wordsKept += fits ? bytes : 0;
        return fits;
    }

    private Leaf file(PartHead head, String word, String named) {
        filesBegun++;
        boolean mayHold = filesBegun <= limits.files();
        var name = OneLine.fileName(named, word.startsWith("message/") ? "bericht.eml" : "bestand-" + filesBegun);
        int before = fileBytes;
        var basket = new Basket(
                bytes -> mayHold && roomForFiles(bytes),
                true,
                word.startsWith("text/") || word.startsWith("message/") ? mentions.another() : null);
        return new Leaf(head.decoding(), basket, filled -> {
            if (filled.isFull() || !mayHold) {
                fileBytes = before;
                leftOutFile(name + " (" + filled.passed() + " bytes)");
            } else {
                var type = TYPE.matcher(word).matches() ? word : "application/octet-stream";
                files.add(new MailAttachment(name, type, filled.size(), filled::content));
            }
        });
    }

    private boolean roomForFiles(int bytes) {
        boolean fits = fileBytes + bytes <= limits.fileBytes();
        fileBytes += fits ? bytes : 0;
        return fits;
    }

    IncomingMail mail(String fingerprint, Envelope envelope) {
        if (filesLeftOut > MOST_REASONS) {
            reasons.add("and " + (filesLeftOut - MOST_REASONS) + " more files");
        }
        if (!reasons.isEmpty()) {
            files.add(reasonsFile());
        }
        var text = plain != null ? plain : html != null ? HtmlWords.of(html) : "";
        return new IncomingMail(
                fingerprint,
                Addresses.sender(envelope, headers),
                Addresses.recipients(envelope, headers),
                headers,
                text,
                reports,
                mentions.addresses(),
                files);
    }

    private MailAttachment reasonsFile() {
        var text = "Te groot om mee te nemen / too large to take along:\n\n- " + String.join("\n- ", reasons) + "\n";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new MailAttachment(
                REASONS, "text/plain; charset=utf-8", bytes.length, () -> new ByteArrayInputStream(bytes));
    }
}
