package nl.oproep.assignment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of words that stand in files beside this class: blanks and line ends separate them, {@code #} begins a remark. */
final class Lexicon {
    static final Lexicon FREEMAIL = new Lexicon("freemail.txt");
    static final Lexicon SHARED_HOSTS = new Lexicon("shared-hosts.txt");
    static final Lexicon SECOND_LEVEL = new Lexicon("second-level.txt");
    static final Lexicon ORDINARY = new Lexicon("ordinary-words.txt");

    private final Set<String> words;

    private Lexicon(String file) {
        try (var in = Lexicon.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the list " + file + " is missing from the library");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
            words = lines.filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ", -1)))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String word) {
        return words.contains(word);
    }

    /** Whether this domain, or one that it is under, is listed. */
    boolean hasDomain(String domain) {
        for (var rest = domain; ; rest = rest.substring(rest.indexOf('.') + 1)) {
            if (words.contains(rest)) {
                return true;
            }
            if (rest.indexOf('.') < 0) {
                return false;
            }
        }
    }

    /** The part of a host that somebody was given: {@code acme.nl} of {@code jobs.acme.nl}, {@code acme.co.uk} of {@code www.acme.co.uk}. */
    static String givenName(String host) {
        var labels = host.split("\\.", -1);
        if (labels.length <= 2) {
            return host;
        }
        var lastTwo = labels[labels.length - 2] + '.' + labels[labels.length - 1];
        return SECOND_LEVEL.has(lastTwo) ? labels[labels.length - 3] + '.' + lastTwo : lastTwo;
    }
}
