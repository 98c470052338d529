package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import nl.oproep.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A public page or document as it goes over the line, made once for many: plain, compressed, and with the tag that names its bytes. */
final class Rendered {
    private static final Logger LOG = LoggerFactory.getLogger(Rendered.class);
    private static final int WORTH_ZIPPING = 1_000;

    private final String contentType;
    private final byte[] plain;
    private volatile byte @Nullable [] zipped;
    private final String tag;
    private final String zippedTag;

    Rendered(String contentType, byte[] plain) {
        this.contentType = contentType;
        this.plain = plain;
        var digest = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(Sha256.of(plain).hex()))
                .substring(0, 22);
        this.tag = '"' + digest + '"';
        this.zippedTag = '"' + digest + "-z\"";
    }

    int size() {
        return plain.length + plain.length / 3 + 200;
    }

    /** Answers with it, or with 304 when the client has these very bytes; whoever keeps it asks again each time. */
    void send(Context request) {
        send(request, "no-cache");
    }

    /** Likewise, to be kept as this {@code Cache-Control} says. The answer is over with it: no header can be set after it. */
    void send(Context request, String cacheControl) {
        boolean zip = plain.length >= WORTH_ZIPPING && acceptsZip(request.req().getHeader("Accept-Encoding"));
        var etag = zip ? zippedTag : tag;
        var response = request.res();
        response.addHeader("ETag", etag);
        response.addHeader("Vary", "Accept-Encoding");
        response.addHeader("Cache-Control", cacheControl);
        var known = request.req().getHeader("If-None-Match");
        if (known != null && (known.contains(tag) || known.contains(zippedTag) || known.equals("*"))) {
            request.status(304);
            return;
        }
        response.setContentType(contentType);
        if (zip) {
            response.addHeader("Content-Encoding", "gzip");
        }
        write(zip ? zipped() : plain, response);
    }

    /** At once and whole: there is nothing to be copied, compressed or tagged on the way. */
    private static void write(byte[] bytes, HttpServletResponse response) {
        response.setContentLength(bytes.length);
        try {
            response.getOutputStream().write(bytes);
        } catch (IOException e) {
            LOG.debug("A reader hung up: {}", e.getClass().getSimpleName());
        }
    }

    private static boolean acceptsZip(@Nullable String header) {
        return header != null && header.contains("gzip") && !header.contains("gzip;q=0");
    }

    /** Made when somebody asks for it first. */
    private byte[] zipped() {
        var made = zipped;
        if (made == null) {
            made = zip(plain);
            zipped = made;
        }
        return made;
    }

    private static byte[] zip(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 3);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
