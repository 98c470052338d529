package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.util.HexFormat;

/**
 * What the doors of the back office share.
 *
 * @param login of the host
 * @param cookie of a session
 * @param visitors who have one
 * @param attempts to get one
 * @param clients from whom requests come
 * @param tokens for digests
 */
record Desk(
        OperatorLogin login,
        SessionCookie cookie,
        Visitors visitors,
        Attempts attempts,
        Clients clients,
        FormTokens tokens) {

    String client(Context request) {
        return clients.of(request);
    }

    /** What is counted instead of a name. */
    String digest(String name) {
        return HexFormat.of().formatHex(tokens.digest("operator", name));
    }
}
