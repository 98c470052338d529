package nl.oproep.mail;

import java.util.List;
import java.util.Map;
import nl.oproep.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, before it gets its envelope. Composing the same delivery again gives an equal letter (M2).
 *
 * @param fromName the sender's name; the address is always the network's own (R4)
 * @param replyTo who gets the answer, or null for the network
 * @param subject one line, never with text that a user typed (M3)
 * @param text the plain text part, lines ended by LF
 * @param html the same for a screen, self-contained, no remote content
 * @param headers further headers, such as unsubscribing (M5)
 * @param attachments files, in order
 */
public record Letter(
        String fromName,
        @Nullable EmailAddress replyTo,
        String subject,
        String text,
        String html,
        Map<String, String> headers,
        List<MailAttachment> attachments) {

    public Letter {
        headers = Map.copyOf(headers);
        attachments = List.copyOf(attachments);
    }

    @Override
    public String toString() {
        return "Letter[hidden]";
    }
}
