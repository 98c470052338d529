package nl.oproep.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.oproep.inbound.spi.PassedFiles;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.MailAttachment;
import nl.oproep.mail.Mailroom;

/** What is taken along of a mail that is passed on: the words in the details of a delivery, which are wiped when it is delivered, and the files beside it. Both have a limit. */
final class Passing {
    static final String WORDS = "words";
    static final String LEFT_OUT = "leftOut";

    private static final int LONGEST = 100_000;
    private static final int MOST_FILES = 10;
    private static final long MOST_BYTES = 10_000_000;
    private static final int LONGEST_NAME = 120;

    private final PassedFiles files;
    private final Mailroom mailroom;

    Passing(PassedFiles files, Mailroom mailroom) {
        this.files = files;
        this.mailroom = mailroom;
    }

    /** Posts a delivery with the files of this mail. */
    void post(Delivery delivery, IncomingMail mail) {
        mailroom.post(delivery);
        add(delivery.id(), mail);
    }

    /** Adds the files of this mail to a delivery that was posted. */
    void add(UUID delivery, IncomingMail mail) {
        var taken = taken(mail);
        if (!taken.isEmpty()) {
            files.add(delivery, taken);
        }
    }

    /** The details that carry these words. */
    Map<String, String> details(String words, IncomingMail mail) {
        var details = new TreeMap<String, String>();
        details.put(WORDS, clean(words, LONGEST, true));
        int left = mail.files().size() - taken(mail).size();
        if (left > 0 || words.length() > LONGEST) {
            details.put(LEFT_OUT, Integer.toString(left));
        }
        return details;
    }

    private static List<MailAttachment> taken(IncomingMail mail) {
        var taken = new ArrayList<MailAttachment>();
        long bytes = 0;
        for (var file : mail.files()) {
            if (taken.size() < MOST_FILES && bytes + file.size() <= MOST_BYTES) {
                taken.add(new MailAttachment(name(file.name()), type(file.contentType()), file.size(), file.content()));
                bytes += file.size();
            }
        }
        return taken;
    }

    private static String name(String supplied) {
        var name = clean(supplied, LONGEST_NAME, false)
                .replaceAll("[/\\\\:*?\"<>|\\p{Cf}]", "_")
                .strip();
        return name.isEmpty() || name.startsWith(".") ? "bijlage" + name : name;
    }

    /** A type is written in a header as it is, so it has to be one. */
    private static String type(String supplied) {
        var type = supplied.strip().toLowerCase(Locale.ROOT);
        return type.matches("(application|image|text|audio|video)/[a-z0-9][a-z0-9.+-]{0,80}")
                ? type
                : "application/octet-stream";
    }

    /** What can stand in a mail of ours: no control characters but line ends and tabs, no halves of characters. */
    static String clean(String text, int longest, boolean lines) {
        var out = new StringBuilder(Math.min(text.length(), longest));
        text.codePoints().takeWhile(c -> out.length() < longest).forEach(c -> {
            boolean kept = lines && (c == '\n' || c == '\t');
            boolean fits =
                    Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || (c & 0xfffe) == 0xfffe;
            out.appendCodePoint(kept || !fits ? c : ' ');
        });
        return out.toString();
    }
}
