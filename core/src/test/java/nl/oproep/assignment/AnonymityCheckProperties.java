package nl.oproep.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** P4 for all notations, wherever they are planted. */
class AnonymityCheckProperties {

    /** Something a poster filled in, and one way to write it. */
    record Planted(PosterDetails poster, String notation, Giveaway.Kind kind) {}

    @Property
    void findsWhatIsPlantedWhereItIsPlanted(
            @ForAll("planted") Planted planted, @ForAll("texts") String before, @ForAll("texts") String after) {
        var text = before + " " + planted.notation() + " " + after;

        var found = AnonymityCheck.find(planted.poster(), Map.of("text", text));

        int start = before.length() + 1;
        int end = start + planted.notation().length();
        assertThat(found)
                .anyMatch(g -> g.kind() == planted.kind() && g.start() >= start && g.start() < end && g.end() <= end);
    }

    @Property
    void refusesNoTextWithoutAnythingOfThePoster(
            @ForAll("planted") Planted planted, @ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(AnonymityCheck.find(planted.poster(), Map.of("title", one, "text", other)))
                .isEmpty();
    }

    @Property
    void pointsIntoTheTextAndNeverTwiceAtTheSame(
            @ForAll("planted") Planted planted, @ForAll("anything") String before, @ForAll("anything") String after) {
        var text = before + planted.notation() + after;

        var found = AnonymityCheck.find(planted.poster(), Map.of("text", text));

        int last = 0;
        for (var giveaway : found) {
            assertThat(giveaway.start()).isBetween(0, giveaway.end() - 1);
            assertThat(giveaway.end()).isBetween(last + 1, text.length());
            last = giveaway.end();
        }
    }

    @Provide
    Arbitrary<Planted> planted() {
        return Arbitraries.oneOf(List.of(phones(), addresses()));
    }

    private Arbitrary<Planted> phones() {
        var numbers = Arbitraries.integers().between(600_000_000, 699_999_999).map(String::valueOf);
        var separators = Arbitraries.of("", " ", "-", ".", " - ", "\u00a0", "\u2013");
        var prefixes = Arbitraries.of("0", "+31", "0031", "+31 (0)", "(+31) ", "0031-", "31 ");
        return Combinators.combine(
                        numbers, separators, prefixes, Arbitraries.integers().between(1, 4))
                .as((number, separator, prefix, size) -> {
                    var groups = number.replaceAll("(?<=\\G.{" + size + "})(?=.)", separator);
                    var poster = new PosterDetails(null, null, null, "0" + number, null);
                    return new Planted(poster, prefix + groups, Giveaway.Kind.PHONE);
                });
    }

    private Arbitrary<Planted> addresses() {
        var names = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(3).ofMaxLength(12);
        var mailboxes = Combinators.combine(names, names, Arbitraries.of(".", "-", "_", ""))
                .as((one, other, sign) -> one + sign + other);
        var domains = names.map(name -> "kanarie-" + name + ".example");
        List<UnaryOperator<String>> spellings = List.of(
                address -> address,
                address -> address.toUpperCase(Locale.ROOT),
                address -> address.replace("@", " (at) "),
                address -> address.replace("@", "[at]").replace(".", " punt "),
                address -> address.replace("@", " apenstaartje ").replace(".", "(dot)"),
                address -> address.replace("@", "&#64;").replace(".", "&#46;"),
                address -> address.replace("@", "\u200b@\u200b").replace("a", "\u00e1"),
                address -> address.replace("@", " @ ").replace(".", " . "),
                address -> address.replaceAll("(?<=.)(?=.)", " "),
                address -> address.chars()
                        .mapToObj(c -> Character.toString(c + 0xfee0))
                        .collect(java.util.stream.Collectors.joining()));
        return Combinators.combine(mailboxes, domains, Arbitraries.of(spellings))
                .as((mailbox, domain, spelling) -> {
                    var address = mailbox + "@" + domain;
                    var poster = new PosterDetails(null, null, address, null, null);
                    return new Planted(poster, spelling.apply(address), Giveaway.Kind.EMAIL);
                });
    }

    /** Ordinary texts: words, sentences, dates, amounts, other people's addresses. */
    @Provide
    Arbitrary<String> texts() {
        var words = Arbitraries.of(
                "wij",
                "zoeken",
                "een",
                "controller",
                "in",
                "Utrecht",
                "voor",
                "32",
                "uur",
                "per",
                "week",
                "€ 90–100",
                "(SAP)",
                "start:",
                "4-1-2027,",
                "info@elders.example",
                "020-1234567",
                "B2.",
                "\n",
                "–",
                "at",
                "punt",
                "@",
                "http://elders.example/x",
                "😀",
                "één",
                "IT.");
        return words.list().ofMaxSize(25).map(list -> String.join(" ", list));
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.strings().ofMaxLength(40);
    }
}
