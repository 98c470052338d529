package nl.oproep.adapter.smtp;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something of our own that should travel with a mail could not be read; the server has nothing to do with it. */
final class UnreadableAttachment extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableAttachment(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
