package nl.oproep.adapter.javalin;

import java.util.List;
import nl.oproep.file.Upload;

/**
 * A request's body, read once.
 *
 * @param fields what was filled in
 * @param uploads the files that came along, readable until this is closed
 * @param cleanup removes what was put aside on disk
 */
record Incoming(Fields fields, List<Upload> uploads, Runnable cleanup) implements AutoCloseable {

    Incoming {
        uploads = List.copyOf(uploads);
    }

    static Incoming of(Fields fields) {
        return new Incoming(fields, List.of(), () -> {});
    }

    @Override
    public void close() {
        cleanup.run();
    }

    @Override
    public String toString() {
        return "Incoming[" + fields.names().size() + " fields, " + uploads.size() + " files]";
    }
}
