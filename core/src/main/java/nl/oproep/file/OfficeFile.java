package nl.oproep.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import nl.oproep.mail.ContentSource;

/**
 * A word processor's file, which is a ZIP archive: read entry by entry, within limits, and held against the directory at its end, so that nothing is hidden from this look at it that a word
 * processor would see.
 */
final class OfficeFile {
    private static final int MOST_ENTRIES = 2000;
    private static final long MOST_UNPACKED = 200_000_000;
    private static final long FREELY_UNPACKED = 5_000_000;
    private static final int MOST_TIMES = 60;
    private static final int LONGEST_DECLARATION = 1_000_000;
    private static final String WORD_MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private final long size;
    private final Set<String> names = new HashSet<>();
    private long unpacked;
    private boolean sound = true;
    private String mimetype = "";
    private String declarations = "";

    private OfficeFile(long size) {
        this.size = size;
    }

    /** Looks through the archive, as far as it is sound. */
    static OfficeFile read(ContentSource content, long size) throws IOException {
        var file = new OfficeFile(size);
        try (var in = new ZipInputStream(content.open())) {
            file.look(in);
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            file.sound = false;
        }
        file.sound = file.sound && file.names.equals(ZipDirectory.names(content, size, MOST_ENTRIES));
        return file;
    }

    Optional<FileType> type() {
        if (!sound || names.stream().anyMatch(OfficeFile::active)) {
            return Optional.empty();
        }
        if (names.contains("word/document.xml")
                && declarations.contains(WORD_MAIN)
                && !declarations.contains("macroEnabled")) {
            return Optional.of(FileType.DOCX);
        }
        return names.contains("content.xml") && mimetype.equals(FileType.ODT.contentType())
                ? Optional.of(FileType.ODT)
                : Optional.empty();
    }

    private static boolean active(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("vbaproject.bin")
                || lower.endsWith("vbadata.xml")
                || lower.startsWith("basic/")
                || lower.startsWith("scripts/")
                || lower.contains("activex/")
                || lower.contains("..")
                || lower.startsWith("/")
                || lower.contains("\\");
    }

    private void look(ZipInputStream in) throws IOException {
        for (var entry = in.getNextEntry(); sound && entry != null; entry = sound ? in.getNextEntry() : null) {
            sound = names.size() < MOST_ENTRIES && names.add(entry.getName());
            keep(entry, in);
        }
    }

    private void keep(ZipEntry entry, InputStream in) throws IOException {
        boolean declares = entry.getName().equals("[Content_Types].xml");
        if (declares || (entry.getName().equals("mimetype") && names.size() == 1)) {
            var bytes = in.readNBytes(LONGEST_DECLARATION);
            count(bytes.length);
            var text = new String(bytes, StandardCharsets.UTF_8);
            declarations = declares ? text : declarations;
            mimetype = declares ? mimetype : text;
        }
        var piece = new byte[16_384];
        for (int read = in.read(piece); sound && read >= 0; read = in.read(piece)) {
            count(read);
        }
    }

    private void count(int bytes) {
        unpacked += bytes;
        sound &= unpacked <= MOST_UNPACKED && (unpacked <= FREELY_UNPACKED || unpacked / MOST_TIMES <= size);
    }
}
