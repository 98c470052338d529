package nl.oproep.adapter.javalin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.oproep.mail.ContentSource;
import org.jspecify.annotations.Nullable;

/** One uploaded file while its request lasts: in memory while small, in a private folder when larger, gone when cleared. */
final class Shelf implements ContentSource {
    private final Path folder;
    private final int inMemory;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private long size;

    Shelf(Path folder, int inMemory) {
        this.folder = folder;
        this.inMemory = inMemory;
    }

    long size() {
        return size;
    }

    void put(byte[] bytes) throws IOException {
        size += bytes.length;
        if (out == null && size > inMemory) {
            file = Files.createTempFile(folder, "upload", "");
            out = Files.newOutputStream(file);
            memory.writeTo(out);
            memory.reset();
        }
        if (out == null) {
            memory.writeBytes(bytes);
        } else {
            out.write(bytes);
        }
    }

    /** Ends the writing. */
    void close() throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
    }

    @Override
    public InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(memory.toByteArray()) : Files.newInputStream(file);
    }

    /** Removes every trace. */
    void clear() {
        try {
            close();
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            memory.reset();
        }
    }
}
