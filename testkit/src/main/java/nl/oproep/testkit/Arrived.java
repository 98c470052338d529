package nl.oproep.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.oproep.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it came in at the other end.
 *
 * @param envelopeSender what MAIL FROM said
 * @param recipient what the only RCPT TO said
 * @param messageId the header, angle brackets included
 * @param replyTo the header, or null when there is none
 * @param subject decoded
 * @param text the plain text part, lines ended by LF
 * @param files the attachments, in order
 * @param whole all of it as it came in
 */
public record Arrived(
        EmailAddress envelopeSender,
        EmailAddress recipient,
        String messageId,
        @Nullable EmailAddress replyTo,
        String subject,
        String text,
        List<File> files,
        Content whole) {

    public Arrived {
        files = List.copyOf(files);
    }

    /** A file that came with it. */
    public record File(String name, String contentType, Content content) {

        @Override
        public String toString() {
            return "File[" + contentType + ", " + content + "]";
        }
    }

    /** The file of this name; an error when it did not come. */
    public byte[] file(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such file came"))
                .content()
                .bytes();
    }

    /** The exact copy (M3), from the file that carries it. */
    public String copy() {
        return new String(file("exacte-kopie.txt"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Arrived[hidden]";
    }
}
