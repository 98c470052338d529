package nl.oproep.file;

import nl.oproep.mail.ContentSource;

/**
 * A file that is kept, as it goes out.
 *
 * @param file what is known of it
 * @param content the bytes, readable as long as it is kept
 */
public record Download(Attachment file, ContentSource content) {

    @Override
    public String toString() {
        return "Download[" + file + "]";
    }
}
