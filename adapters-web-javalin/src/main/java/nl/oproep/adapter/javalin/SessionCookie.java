package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one cookie that this site sets, for operators only (V9). Where browsers take secure cookies, over HTTPS and on this machine itself, its name begins with {@code __Host-}: then no other host
 * and no unencrypted answer can have set it. Over plain HTTP from another machine, which is for trying out only, it cannot be so.
 */
final class SessionCookie {
    private static final String NAME = "oproep";
    private static final int LONGEST = 400;

    private final boolean https;

    SessionCookie(URI baseUrl) {
        this.https = "https".equals(baseUrl.getScheme());
    }

    @Nullable String value(Context request) {
        var value = request.cookie(name(request));
        return value == null || value.isEmpty() || value.length() > LONGEST ? null : value;
    }

    void set(Context request, String value) {
        request.res().addHeader("Set-Cookie", name(request) + '=' + value + attributes(request));
    }

    void clear(Context request) {
        request.res().addHeader("Set-Cookie", name(request) + "=; Max-Age=0" + attributes(request));
    }

    /** What the cookie is called in answers to this request. */
    String name(Context request) {
        return name(local(request));
    }

    String name(boolean local) {
        return https || local ? "__Host-" + NAME : NAME;
    }

    private String attributes(Context request) {
        return "; Path=/; HttpOnly; SameSite=Strict" + (https || local(request) ? "; Secure" : "");
    }

    /** Whether the browser is on this machine; it takes a secure cookie then. */
    private static boolean local(Context request) {
        var host = request.header("Host");
        return host != null
                && host.toLowerCase(Locale.ROOT)
                        .matches("(?:(?:[a-z0-9-]+\\.)*localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\])(?::[0-9]{1,5})?");
    }
}
