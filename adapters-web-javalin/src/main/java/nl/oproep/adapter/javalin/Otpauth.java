package nl.oproep.adapter.javalin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address by which an app takes over a second factor. */
final class Otpauth {
    private Otpauth() {}

    static String uri(String network, String operator, String secret) {
        return "otpauth://totp/" + encoded(network) + ':' + encoded(operator) + "?secret=" + secret + "&issuer="
                + encoded(network);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
