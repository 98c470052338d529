package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.MultiPart;
import org.jspecify.annotations.Nullable;

/** Reads what a request carries, whatever its form, within limits that hold before anything is kept. */
final class Intake {
    private static final String KEPT = "oproep.form";
    private static final int UPLOADS_AT_ONCE = 48;
    private static final Duration SLOWEST_UPLOAD = Duration.ofMinutes(5);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

    private final InputLimits limits;
    private final Path folder;
    private final JsonFields json = new JsonFields();
    private final Semaphore uploading = new Semaphore(UPLOADS_AT_ONCE);

    Intake(InputLimits limits, Path folder) {
        this.limits = limits;
        this.folder = folder;
    }

    /** Keeps what was read already, for who asks for the form again. */
    static void keep(Context request, Incoming incoming) {
        request.attribute(KEPT, incoming);
    }

    /** Which button of the form that was kept was pressed, or nothing. */
    static String pressed(Context request) {
        Incoming kept = request.attribute(KEPT);
        return kept == null ? "" : kept.fields().shown("action");
    }

    /** Removes what was kept and perhaps never asked for. */
    static void forget(Context request) {
        Incoming kept = request.attribute(KEPT);
        if (kept != null) {
            kept.close();
        }
    }

    /** A form, as a browser or a program sends it. */
    Incoming form(Context request) throws IOException {
        Incoming kept = request.attribute(KEPT);
        return kept == null ? read(request) : kept;
    }

    private Incoming read(Context request) throws IOException {
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

    /** A JSON document or a form. */
    Incoming any(Context request) throws IOException {
        return isJson(request) ? json(request) : form(request);
    }

    /** The same for an act without arguments, where some clients announce a document and send none. */
    Incoming perhaps(Context request) throws IOException {
        return request.req().getContentLengthLong() == 0 ? Incoming.of(Fields.none()) : any(request);
    }

    private Incoming multipart(Context request) throws IOException {
        var boundary = boundary(request.contentType());
        refuseTooLong(request, limits.multipart(), "files");
        return admitted(() -> {
            try (var body = body(request, limits.multipart(), "files")) {
                var incoming = Multipart.read(body, boundary, limits, folder);
                sound(incoming.fields());
                return incoming;
            }
        });
    }

    /** Reads what may take long, together with a limited number of others: the rest of the site goes on meanwhile. */
    private <T> T admitted(Read<T> read) throws IOException {
        if (!uploading.tryAcquire()) {
            throw BadInput.busy();
        }
        try {
            return read.now();
        } finally {
            uploading.release();
        }
    }

    /** Reads a body. */
    @FunctionalInterface
    private interface Read<T> {
        T now() throws IOException;
    }

    private static Bounded body(Context request, long most, String what) throws IOException {
        return new Bounded(request.req().getInputStream(), most, what, SLOWEST_UPLOAD);
    }

    /** Refuses a body that says itself that it is too long; reads it first for a while, so that the client reads the answer instead of a broken connection. */
    private void refuseTooLong(Context request, long most, String what) throws IOException {
        if (request.req().getContentLengthLong() > most) {
            throw admitted(() -> {
                Bounded.drain(request.req().getInputStream(), LONGEST_GOODBYE);
                return BadInput.tooLarge(what);
            });
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
        refuseTooLong(request, limits.text(), "text");
        try (var body = body(request, limits.text(), "text")) {
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
}
