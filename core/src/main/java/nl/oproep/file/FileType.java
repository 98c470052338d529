package nl.oproep.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.oproep.mail.ContentSource;

/** The types of files that may come along, told by content and by nothing else (R8). What is none of them, or carries macros, is refused. */
enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    TXT("text/plain", "txt"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg");

    private static final int HEAD = 32;
    private static final int TAIL = 2048;
    private static final String PNG_BEGIN = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR";
    private static final String ZIP_BEGIN = "PK\u0003\u0004";

    private final String contentType;
    private final String extension;

    FileType(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }

    /**
     * The type of this content, or empty when it is not an allowed one.
     *
     * @param size of the content in bytes
     * @throws IOException when the content cannot be read; never because of what is in it
     */
    static Optional<FileType> of(ContentSource content, long size) throws IOException {
        if (size <= 0) {
            return Optional.empty();
        }
        var head = head(content);
        if (head.startsWith("%PDF-")) {
            return when(tail(content, size).contains("%%EOF"), PDF);
        }
        if (head.startsWith(PNG_BEGIN)) {
            return when(tail(content, size).contains("IEND"), PNG);
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return when(size > HEAD && head.charAt(3) >= '\u00c0' && head.charAt(3) != '\u00ff', JPEG);
        }
        if (head.startsWith(ZIP_BEGIN)) {
            return OfficeFile.read(content, size).type();
        }
        return when(PlainText.is(content), TXT);
    }

    private static Optional<FileType> when(boolean sound, FileType type) {
        return sound ? Optional.of(type) : Optional.empty();
    }

    private static String head(ContentSource content) throws IOException {
        try (var in = content.open()) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    private static String tail(ContentSource content, long size) throws IOException {
        try (var in = content.open()) {
            for (long rest = size - TAIL; rest > 0; ) {
                long skipped = in.skip(rest);
                if (skipped == 0 && in.read() < 0) {
                    return "";
                }
                rest -= Math.max(skipped, 1);
            }
            return new String(in.readNBytes(TAIL), StandardCharsets.ISO_8859_1);
        }
    }

    /** The media type, as it stands in a mail. */
    String contentType() {
        return contentType;
    }

    /** The one extension that its names get, without a dot. */
    String extension() {
        return extension;
    }
}
