package nl.oproep.adapter.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.oproep.assignment.Profile;
import nl.oproep.board.BoardQuery;
import nl.oproep.kernel.Words;

/**
 * What an assignment can be found by, one term a line: its words, and its discipline, region and remoteness as terms that cannot be words because they begin with {@code =}. Words are found by their first
 * 200 characters.
 */
final class Findable {
    private static final String DISCIPLINE = "=d";
    private static final String REGION = "=r";
    private static final String REMOTE = "=remote";
    private static final int LONGEST = 200;

    private Findable() {}

    /** All terms, each between line breaks. */
    static String of(Profile profile) {
        var terms = new LinkedHashSet<String>();
        Stream.concat(
                        Stream.of(profile.title(), profile.text(), profile.region() == null ? "" : profile.region()),
                        profile.requirements().stream().map(r -> r.label()))
                .flatMap(text -> Words.of(text).stream())
                .forEach(word -> terms.add(cut(word)));
        profile.disciplines().forEach(code -> terms.add(DISCIPLINE + line(code)));
        if (profile.region() != null) {
            terms.add(REGION + line(Words.folded(profile.region())));
        }
        if (profile.remote()) {
            terms.add(REMOTE);
        }
        return terms.stream().collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** The words among the terms. */
    static Set<String> words(String search) {
        return search.lines()
                .filter(term -> !term.isEmpty() && !term.startsWith("="))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** With what some word has to begin. */
    static List<String> prefixes(BoardQuery query) {
        return prefixes(query.words());
    }

    /** Likewise for words by themselves. */
    static List<String> prefixes(List<String> words) {
        return words.stream().map(Findable::cut).distinct().toList();
    }

    /** Which terms there have to be. */
    static List<String> whole(BoardQuery query) {
        var terms = new ArrayList<String>();
        if (query.discipline() != null) {
            terms.add(DISCIPLINE + line(query.discipline()));
        }
        if (query.region() != null) {
            terms.add(REGION + line(Words.folded(query.region())));
        }
        if (query.remote()) {
            terms.add(REMOTE);
        }
        return terms;
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }

    /** On one line, and short enough for an index. */
    private static String line(String term) {
        return cut(term.replaceAll("\\R|[\\x00-\\x1f]", " "));
    }
}
