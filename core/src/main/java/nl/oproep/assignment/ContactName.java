package nl.oproep.assignment;

import static nl.oproep.assignment.Giveaway.Kind.CONTACT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.oproep.assignment.NameTrace.Capital;

/**
 * What a text can call a person: the whole name, first and last name, and the last name by itself where that is no ordinary word. Titles and initials do not count; prefixes such as
 * {@code van der} belong to the last name.
 */
final class ContactName {
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)?|\\bde (?:heer|dame)\\b");
    private static final Set<String> TITLES = Set.of(
            "dhr", "heer", "hr", "mevr", "mevrouw", "mw", "mr", "mrs", "ms", "dr", "drs", "ir", "ing", "prof", "bsc",
            "msc", "ba", "ma", "mba", "llm", "ra", "rc", "aa", "phd", "jr", "sr");
    private static final Set<String> PREFIXES = Set.of(
            "van", "von", "de", "den", "der", "het", "t", "s", "ter", "ten", "te", "op", "in", "uit", "aan", "la", "le",
            "du", "da", "di", "el", "al", "bin", "ben", "bij", "onder");
    private static final List<String> FORMS_OF_ADDRESS = List.of("heer", "dhr", "hr", "mevrouw", "mevr", "mw");
    private static final int SHORTEST_LAST_NAME = 4;
    private static final int SHORTEST_NAME = 5;

    private final List<String> first;
    private final List<String> prefix;
    private final String last;

    private ContactName(List<String> first, List<String> prefix, String last) {
        this.first = first;
        this.prefix = prefix;
        this.last = last;
    }

    static ContactName of(String supplied) {
        var folded = ASIDE.matcher(Folding.of(supplied).text()).replaceAll(" ");
        var words = Stream.of(folded.replaceFirst(",.*", "").split("[ .]+", -1))
                .map(word -> word.replaceAll("[^\\p{L}\\p{N}]", ""))
                .filter(word -> !word.isEmpty() && !TITLES.contains(word))
                .filter(word -> word.length() > 1 || PREFIXES.contains(word))
                .toList();
        int begin = 0;
        while (begin < words.size() && !PREFIXES.contains(words.get(begin))) {
            begin++;
        }
        int end = begin;
        while (end < words.size() && PREFIXES.contains(words.get(end))) {
            end++;
        }
        if (end >= words.size()) {
            begin = Math.max(words.size() - 1, 0);
            end = begin;
        }
        return new ContactName(
                words.subList(0, begin), words.subList(begin, end), String.join("", words.subList(end, words.size())));
    }

    List<Trace> traces() {
        var traces = new ArrayList<Trace>();
        boolean ordinary = Lexicon.ORDINARY.has(last);
        if (ordinary && prefix.isEmpty() && first.stream().allMatch(Lexicon.ORDINARY::has)) {
            return List.of();
        }
        var prefixed = String.join("", prefix) + last;
        if (!first.isEmpty()) {
            add(traces, String.join("", first) + prefixed, SHORTEST_NAME, Capital.NONE);
            add(traces, first.get(0) + prefixed, SHORTEST_NAME, Capital.NONE);
            add(traces, first.get(0) + last, SHORTEST_NAME, Capital.NONE);
            add(traces, prefixed + first.get(0), SHORTEST_NAME, Capital.NONE);
            add(traces, last + first.get(0) + String.join("", prefix), SHORTEST_NAME, Capital.NONE);
        }
        if (!prefix.isEmpty()) {
            add(traces, prefixed, SHORTEST_NAME, ordinary ? Capital.LAST_WORD : Capital.NONE);
        }
        if (!ordinary) {
            add(traces, last, SHORTEST_LAST_NAME, Capital.NONE);
        } else {
            FORMS_OF_ADDRESS.forEach(form -> add(traces, form + last, SHORTEST_NAME, Capital.LAST_WORD));
            first.stream()
                    .limit(1)
                    .forEach(name -> add(traces, name.charAt(0) + last, SHORTEST_NAME, Capital.LAST_WORD));
        }
        return traces;
    }

    private static void add(List<Trace> traces, String name, int shortest, Capital capital) {
        if (name.length() >= shortest) {
            traces.add(new NameTrace(name, capital, CONTACT));
        }
    }
}
