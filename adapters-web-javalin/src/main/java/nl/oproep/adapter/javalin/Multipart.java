package nl.oproep.adapter.javalin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.file.Upload;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/** Reads {@code multipart/form-data} as it streams in: texts and small files stay in memory, larger files go to a private folder, and every limit ends it at once. */
final class Multipart extends MultiPart.AbstractPartsListener {
    private static final int HEADERS = 4096;
    private static final int CHUNK = 32 * 1024;

    private final InputLimits limits;
    private final Path folder;
    private final Map<String, List<Object>> values = new LinkedHashMap<>();
    private final List<Upload> uploads = new ArrayList<>();
    private final List<Shelf> shelves = new ArrayList<>();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private @Nullable Shelf shelf;
    private @Nullable RuntimeException failure;
    private boolean complete;
    private long texts;
    private long files;

    private Multipart(InputLimits limits, Path folder) {
        this.limits = limits;
        this.folder = folder;
    }

    /** The whole body; whatever goes wrong, nothing is left on disk. */
    static Incoming read(InputStream body, String boundary, InputLimits limits, Path folder) throws IOException {
        var multipart = new Multipart(limits, folder);
        boolean done = false;
        try {
            multipart.parse(body, boundary);
            done = true;
            return new Incoming(Fields.of(multipart.values), multipart.uploads, multipart::clear);
        } finally {
            if (!done) {
                multipart.clear();
            }
        }
    }

    private void parse(InputStream body, String boundary) throws IOException {
        var parser = new MultiPart.Parser(boundary, this);
        parser.setMaxParts(limits.fields());
        parser.setPartHeadersMaxLength(HEADERS);
        var buffer = new byte[CHUNK];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            parser.parse(Content.Chunk.from(ByteBuffer.wrap(buffer, 0, read), false));
            stopOnFailure();
        }
        parser.parse(Content.Chunk.EOF);
        stopOnFailure();
        if (!complete) {
            throw BadInput.malformed("multipart");
        }
    }

    private void stopOnFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void onPartHeaders() {
        text.reset();
        shelf = null;
        if (getFileName() != null) {
            shelf = new Shelf(folder, limits.inMemory());
            shelves.add(shelf);
        }
    }

    /** The parser swallows what a listener throws, so a failure is kept and thrown after the call. */
    @Override
    public void onPartContent(Content.Chunk chunk) {
        if (failure != null) {
            return;
        }
        try {
            take(chunk.getByteBuffer());
        } catch (IOException e) {
            failure = new UncheckedIOException(e);
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void take(ByteBuffer content) throws IOException {
        int length = content.remaining();
        var bytes = new byte[length];
        content.get(bytes);
        if (shelf == null) {
            texts += length;
            if (texts > limits.text()) {
                throw BadInput.tooLarge("text");
            }
            text.writeBytes(bytes);
        } else {
            files += length;
            if (files > limits.files() || shelf.size() + length > limits.file()) {
                throw BadInput.tooLarge("files");
            }
            shelf.put(bytes);
        }
    }

    @Override
    public void onPart(@Nullable String name, @Nullable String fileName, HttpFields headers) {
        try {
            keep(name, fileName);
        } catch (IOException e) {
            failure = new UncheckedIOException(e);
        } catch (RuntimeException e) {
            failure = failure == null ? e : failure;
        }
    }

    private void keep(@Nullable String name, @Nullable String fileName) throws IOException {
        if (name == null) {
            throw BadInput.malformed("multipart");
        }
        if (shelf == null) {
            var bytes = text.toByteArray();
            values.computeIfAbsent(name, n -> new ArrayList<>(1)).add(UrlEncoded.utf8(bytes, bytes.length));
            return;
        }
        shelf.close();
        boolean chosen = shelf.size() > 0 || (fileName != null && !fileName.isEmpty());
        if (chosen && name.equals("attachment")) {
            uploads.add(new Upload(fileName == null ? "" : fileName, shelf.size(), shelf));
        } else if (chosen) {
            throw BadInput.malformed("filePart");
        }
    }

    @Override
    public void onComplete() {
        complete = true;
    }

    @Override
    public void onFailure(Throwable cause) {
        if (failure == null) {
            failure = cause instanceof IllegalStateException
                    ? BadInput.malformed("tooManyFields")
                    : BadInput.malformed("multipart");
        }
    }

    private void clear() {
        shelves.forEach(Shelf::clear);
    }
}
