package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The door of the operator's pages and API: HTTP Basic, and no requests that another site made the browser send. */
final class Operator {
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final OperatorLogin login;
    private final String origin;

    Operator(OperatorLogin login, URI baseUrl) {
        this.login = login;
        this.origin = baseUrl.getScheme() + "://" + baseUrl.getRawAuthority();
    }

    /**
     * Lets the operator in, nobody else.
     *
     * @throws NotAllowed when it is not the operator, or not the operator's own doing
     */
    void check(Context request) {
        var header = request.header("Authorization");
        if (header == null || !accepts(header)) {
            throw NotAllowed.unknown();
        }
        boolean changes = !List.of("GET", "HEAD").contains(request.req().getMethod());
        if (changes && !own(request.header("Sec-Fetch-Site"), request.header("Origin"))) {
            throw NotAllowed.foreign();
        }
    }

    private boolean accepts(String header) {
        if (!header.toLowerCase(Locale.ROOT).startsWith("basic ")) {
            return false;
        }
        try {
            var pair = new String(
                    Base64.getDecoder()
                            .decode(header.substring("basic ".length()).strip()),
                    StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon >= 0 && login.accepts(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Browsers say from where a request comes; programs say nothing. Our pages send no referrer, which makes the origin "null". */
    private boolean own(@Nullable String fetchSite, @Nullable String from) {
        return fetchSite == null ? from == null || from.equals(origin) : OWN.contains(fetchSite);
    }
}
