package nl.oproep.mail;

/**
 * A file that travels with a mail.
 *
 * @param name as the receiver sees it: no path, no control character
 * @param contentType the media type, decided by content (R8)
 * @param size in bytes
 * @param content the bytes, read while sending
 */
public record MailAttachment(String name, String contentType, long size, ContentSource content) {

    /** Hides the name, which somebody chose. */
    @Override
    public String toString() {
        return "MailAttachment[" + contentType + ", " + size + " bytes]";
    }
}
