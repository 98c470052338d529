package nl.oproep.trials;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.parser.Parser;

/** Words that must not be found, in any disguise a program is likely to give them. */
final class Canary {
    private static final int START = 4;

    private final Map<String, String> needles = new LinkedHashMap<>();
    private final Map<Long, List<String>> starting = new HashMap<>();

    private Canary() {}

    /** What only the poster and the network may know. */
    static Canary ofPoster() {
        return new Canary()
                .person("Kanarie Opdrachtgever BV")
                .person("Kanarie Opdrachtgever")
                .person("Geertruida Kwetternest")
                .person("Kwetternest")
                .person("06-00424242")
                .person("0600424242")
                .person("600424242")
                .person("opdrachtgever-kanarie")
                .person(Supplied.POSTER)
                .person("https://www.opdrachtgever-kanarie.nl/");
    }

    /** What no page and no log may show of a candidate (V7). */
    static Canary ofCandidate(String email) {
        return new Canary()
                .person("Kandidaat Zilvermeeuw")
                .person("Zilvermeeuw")
                .person("06-00737373")
                .person("0600737373")
                .person(email);
    }

    /** One secret that must stay where it was sent. */
    static Canary ofSecret(String secret) {
        return new Canary().person(secret);
    }

    /** These words besides. */
    Canary and(String... words) {
        for (var word : words) {
            person(word);
        }
        return this;
    }

    private Canary person(String word) {
        for (var form :
                new LinkedHashSet<>(List.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT)))) {
            plain(form, word);
            plain(form.replaceAll("[^A-Za-z0-9]+", "-"), word + " as a slug");
            plain(form.replaceAll("[^A-Za-z0-9]+", "_"), word + " as a name");
            plain(hex(form.getBytes(StandardCharsets.UTF_8)), word + " in hexadecimal");
            base64(form);
            for (var algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
                var digest = digest(algorithm, form);
                plain(hex(digest), algorithm + " of " + word);
                plain(new String(digest, StandardCharsets.ISO_8859_1), algorithm + " of " + word + " in bytes");
                plain(Base64.getEncoder().withoutPadding().encodeToString(digest), algorithm + " of " + word);
                plain(Base64.getUrlEncoder().withoutPadding().encodeToString(digest), algorithm + " of " + word);
            }
        }
        return this;
    }

    private void plain(String needle, String what) {
        var lower = needle.toLowerCase(Locale.ROOT);
        if (needles.put(lower, what) == null) {
            starting.computeIfAbsent(start(lower, 0), any -> new ArrayList<>()).add(lower);
        }
    }

    /** All three ways in which it can stand within a longer text. */
    private void base64(String word) {
        for (int shift = 0; shift < 3; shift++) {
            var encoded =
                    Base64.getEncoder().encodeToString((" ".repeat(shift) + word).getBytes(StandardCharsets.UTF_8));
            var certain = encoded.substring(shift == 0 ? 0 : 4, encoded.length() - 4);
            if (certain.length() >= 8) {
                plain(certain, word + " in base64");
            }
        }
    }

    /** What of it stands in this text; nothing, when all is well. Reads the text once, however many needles there are. */
    List<String> in(String text) {
        var found = new ArrayList<String>();
        for (var reading : readings(text)) {
            var seen = new HashSet<String>();
            for (int at = 0; at + START <= reading.length(); at++) {
                for (var needle : starting.getOrDefault(start(reading, at), List.of())) {
                    if (reading.startsWith(needle, at) && seen.add(needle)) {
                        int end = Math.min(reading.length(), at + needle.length() + 60);
                        found.add(needles.get(needle) + ", in: " + reading.substring(Math.max(0, at - 60), end));
                    }
                }
            }
        }
        return found;
    }

    private static long start(String text, int at) {
        return (long) text.charAt(at) << 48
                | (long) text.charAt(at + 1) << 32
                | (long) text.charAt(at + 2) << 16
                | text.charAt(at + 3);
    }

    private static List<String> readings(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var unescaped = Parser.unescapeEntities(text, false).toLowerCase(Locale.ROOT);
        var json = text.replace("\\/", "/").replace("\\u0040", "@").toLowerCase(Locale.ROOT);
        var wide = text.replace("\0", "").toLowerCase(Locale.ROOT);
        return List.of(
                lower + '\n' + unescaped,
                json + '\n' + decoded(text).toLowerCase(Locale.ROOT),
                wide + '\n' + decoded(percents(text)).toLowerCase(Locale.ROOT));
    }

    /** Quoted-printable (RFC 2045) as if it were written for an address. */
    private static String percents(String text) {
        return text.replaceAll("=\r?\n", "").replace("%", "%25").replaceAll("=([0-9A-Fa-f]{2})", "%$1");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] digest(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
