package nl.oproep.mail;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** The exact copy as a file with a mail, byte for byte, so that {@code sha256sum} can check it (M3). */
public final class ExactCopyFile {
    private static final String NAME = "exacte-kopie.txt";

    private ExactCopyFile() {}

    /** The file whose bytes are the canonical rendering in UTF-8. */
    public static MailAttachment of(String canonical) {
        var bytes = canonical.getBytes(StandardCharsets.UTF_8);
        return new MailAttachment(
                NAME, "text/plain; charset=utf-8", bytes.length, () -> new ByteArrayInputStream(bytes));
    }
}
