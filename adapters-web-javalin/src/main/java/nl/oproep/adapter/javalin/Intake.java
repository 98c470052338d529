package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.MultiPart;
import org.jspecify.annotations.Nullable;

/** Reads what a request carries, whatever its form, within limits that hold before anything is kept. */
final class Intake {
    private static final long PATIENCE = 40_000_000;
    private static final int UPLOADS_AT_ONCE = 48;

    private final InputLimits limits;
    private final Path folder;
    private final JsonFields json = new JsonFields();
    private final Semaphore uploading = new Semaphore(UPLOADS_AT_ONCE);

    Intake(InputLimits limits, Path folder) {
        this.limits = limits;
        this.folder = folder;
    }

    /** A form, as a browser or a program sends it. */
    Incoming form(Context request) throws IOException {
        return switch (type(request)) {
            case "application/x-www-form-urlencoded" ->
                Incoming.of(sound(UrlEncoded.read(whole(request), limits.fields())));
            case "multipart/form-data" -> multipart(request);
            case "" -> Incoming.of(empty(request));
            default -> throw BadInput.unsupported("form");
        };
    }

    /** A JSON document. */
    Incoming json(Context request) throws IOException {
        if (!isJson(request)) {
            throw BadInput.unsupported("json");
        }
        return Incoming.of(sound(json.read(whole(request), limits.fields())));
    }

    /** A JSON document, a form, or for an act without arguments nothing at all. */
    Incoming any(Context request) throws IOException {
        return isJson(request) ? json(request) : form(request);
    }

    private Incoming multipart(Context request) throws IOException {
        var boundary = boundary(request.contentType());
        if (!uploading.tryAcquire()) {
            throw BadInput.busy();
        }
        try (var body = new Bounded(request.req().getInputStream(), declared(request), limits.multipart(), "files")) {
            var incoming = Multipart.read(body, boundary, limits, folder);
            sound(incoming.fields());
            return incoming;
        } finally {
            uploading.release();
        }
    }

    private static String boundary(@Nullable String contentType) {
        var boundary = MultiPart.extractBoundary(contentType);
        if (boundary == null || boundary.isEmpty() || boundary.length() > 200) {
            throw BadInput.malformed("multipart");
        }
        return boundary;
    }

    private byte[] whole(Context request) throws IOException {
        try (var body = new Bounded(request.req().getInputStream(), declared(request), limits.text(), "text")) {
            return body.readAllBytes();
        }
    }

    private Fields empty(Context request) throws IOException {
        if (whole(request).length > 0) {
            throw BadInput.unsupported("form");
        }
        return Fields.none();
    }

    static Fields sound(Map<String, List<Object>> values) {
        return sound(Fields.of(values));
    }

    /** Refuses what no page, mail or database can keep: NUL and halves of characters. */
    private static Fields sound(Fields fields) {
        for (var name : fields.names()) {
            check(name);
            for (var value : fields.all(name)) {
                if (value instanceof String text) {
                    check(text);
                }
            }
        }
        return fields;
    }

    private static void check(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || (Character.isSurrogate(c) && !pair)) {
                throw BadInput.malformed("encoding");
            }
            i += pair ? 1 : 0;
        }
    }

    private static long declared(Context request) {
        return request.req().getContentLengthLong();
    }

    /** Whether the body says to be JSON. */
    static boolean isJson(Context request) {
        var type = type(request);
        return type.equals("application/json") || type.endsWith("+json");
    }

    private static String type(Context request) {
        var type = request.contentType();
        if (type == null) {
            return "";
        }
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * A body that is refused once it is too long. So that the client reads the answer instead of a broken connection, what is left of it is then read and thrown away, up
     * to a bound.
     */
    private static final class Bounded extends InputStream {
        private final InputStream body;
        private final long most;
        private final String what;
        private long read;

        Bounded(InputStream body, long declared, long most, String what) throws IOException {
            this.body = body;
            this.most = most;
            this.what = what;
            if (declared > most) {
                refuse(declared);
            }
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = body.read(buffer, offset, length);
            read += Math.max(count, 0);
            if (read > most) {
                refuse(read);
            }
            return count;
        }

        private void refuse(long size) throws IOException {
            if (size <= PATIENCE) {
                drain();
            }
            throw BadInput.tooLarge(what);
        }

        private void drain() throws IOException {
            var away = new byte[64 * 1024];
            long drained = read;
            for (int n = body.read(away); n >= 0 && drained < PATIENCE; n = body.read(away)) {
                drained += n;
            }
        }
    }
}
