package nl.oproep.sponsorship;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Which addresses a sponsorship may lead to: http and https, with a host, without a user name or anything that could be taken for another address. */
final class Targets {
    static final int LONGEST = 500;

    private Targets() {}

    /** The address as typed, or empty when it is no such address. */
    static Optional<URI> parse(String typed) {
        if (typed.length() > LONGEST || typed.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
            return Optional.empty();
        }
        try {
            var uri = new URI(typed);
            return Optional.of(uri).filter(Targets::fits);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean fits(URI uri) {
        var scheme = uri.getScheme();
        return scheme != null
                && (scheme.toLowerCase(Locale.ROOT).equals("https")
                        || scheme.toLowerCase(Locale.ROOT).equals("http"))
                && uri.getHost() != null
                && uri.getHost().indexOf('.') > 0
                && uri.getRawUserInfo() == null
                && uri.getPort() < 65_536;
    }
}
