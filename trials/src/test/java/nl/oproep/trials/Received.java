package nl.oproep.trials;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One mail as it came over the wire: its envelope and its exact bytes. */
final class Received {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private final String sender;
    private final List<String> recipients;
    private final byte[] bytes;
    private final Instant at;
    private @Nullable String copied;
    private @Nullable Map<String, String> headers;

    Received(String sender, List<String> recipients, byte[] bytes, Instant at) {
        this.sender = sender;
        this.recipients = List.copyOf(recipients);
        this.bytes = bytes;
        this.at = at;
    }

    String sender() {
        return sender;
    }

    List<String> recipients() {
        return recipients;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    Instant at() {
        return at;
    }

    String recipient() {
        return recipients.get(0);
    }

    /** The whole mail, byte for byte, as characters. */
    String raw() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    String messageId() {
        return header("Message-ID");
    }

    /** The header decoded, or empty text when it is not there. */
    String header(String name) {
        try {
            var value = headers().entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .findFirst();
            return value.isEmpty() ? "" : MimeUtility.decodeText(MimeUtility.unfold(value.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All header lines by name, not decoded. Read once. */
    synchronized Map<String, String> headers() {
        if (headers == null) {
            var all = new LinkedHashMap<String, String>();
            try {
                mime().getAllHeaders()
                        .asIterator()
                        .forEachRemaining(
                                header -> all.merge(header.getName(), header.getValue(), (a, b) -> a + "\n" + b));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
            headers = all;
        }
        return headers;
    }

    /** The plain text part. */
    String text() {
        return new String(first("text/plain"), StandardCharsets.UTF_8);
    }

    String html() {
        return new String(first("text/html"), StandardCharsets.UTF_8);
    }

    /** The bytes of the attached exact copy (M3). */
    byte[] exactCopy() {
        return attachment("exacte-kopie.txt");
    }

    /** The exact copy as text; empty when this mail carries none. Read once. */
    synchronized String copied() {
        if (copied == null) {
            copied = attachments().entrySet().stream()
                    .filter(file -> file.getKey().equals("exacte-kopie.txt"))
                    .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                    .findFirst()
                    .orElse("");
        }
        return copied;
    }

    byte[] attachment(String name) {
        return attachments().entrySet().stream()
                .filter(file -> file.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no attachment " + name + " but " + attachments().keySet()));
    }

    /** The attached files by name. */
    Map<String, byte[]> attachments() {
        var files = new LinkedHashMap<String, byte[]>();
        for (var part : leaves()) {
            try {
                if (part.getFileName() != null) {
                    files.put(
                            MimeUtility.decodeText(part.getFileName()),
                            part.getInputStream().readAllBytes());
                }
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return files;
    }

    /** The first link in the text with this in it. */
    String link(String with) {
        return LINK.matcher(text())
                .results()
                .map(link -> link.group())
                .filter(link -> link.contains(with))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link with " + with + " in " + header("Subject")));
    }

    List<String> links() {
        return LINK.matcher(text() + " " + html())
                .results()
                .map(link -> link.group())
                .toList();
    }

    /** Everything a reader can find in it, decoded: headers, texts, attachments. */
    String decoded() {
        var all = new StringBuilder(sender).append('\n').append(raw()).append('\n');
        headers().keySet().forEach(name -> all.append(header(name)).append('\n'));
        for (var part : leaves()) {
            try {
                all.append(part.getFileName()).append('\n');
                all.append(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return all.toString();
    }

    boolean sameAs(Received other) {
        return sender.equals(other.sender) && recipients.equals(other.recipients) && Arrays.equals(bytes, other.bytes);
    }

    private byte[] first(String type) {
        for (var part : leaves()) {
            try {
                if (part.isMimeType(type) && part.getFileName() == null) {
                    return part.getInputStream().readAllBytes();
                }
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("no part " + type);
    }

    private List<Part> leaves() {
        var leaves = new ArrayList<Part>();
        try {
            gather(mime(), leaves);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return leaves;
    }

    private static void gather(Part part, List<Part> into) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                gather(several.getBodyPart(i), into);
            }
        } else {
            into.add(part);
        }
    }

    private MimeMessage mime() throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    @Override
    public String toString() {
        return "to " + recipients + ": " + header("Subject");
    }
}
