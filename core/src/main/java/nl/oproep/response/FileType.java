package nl.oproep.response;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.oproep.mail.ContentSource;

/** The types of files that may come with a response, told by content (R8). */
enum FileType {
    PDF("application/pdf", "pdf", "%PDF-"),
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff");

    private final String contentType;
    private final String extension;
    private final String magic;

    FileType(String contentType, String extension, String magic) {
        this.contentType = contentType;
        this.extension = extension;
        this.magic = magic;
    }

    static Optional<FileType> of(ContentSource content, long size) throws IOException {
        try (var in = content.open()) {
            var head = new String(in.readNBytes(16), StandardCharsets.ISO_8859_1);
            for (var type : values()) {
                if (size > 0 && head.startsWith(type.magic)) {
                    return Optional.of(type);
                }
            }
        }
        return Optional.empty();
    }

    String contentType() {
        return contentType;
    }

    String extension() {
        return extension;
    }
}
