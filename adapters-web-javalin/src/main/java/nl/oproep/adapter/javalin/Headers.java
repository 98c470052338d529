package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.net.URI;

/** Headers that every answer carries: no scripts, nothing from elsewhere, no frames, and no address of a page told to another site (V9). */
final class Headers {
    private final boolean https;

    Headers(URI baseUrl) {
        this.https = "https".equals(baseUrl.getScheme());
    }

    void add(Context request) {
        var response = request.res();
        response.addHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        response.addHeader("X-Content-Type-Options", "nosniff");
        response.addHeader("Referrer-Policy", "no-referrer");
        response.addHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.addHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.addHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (https) {
            response.addHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
