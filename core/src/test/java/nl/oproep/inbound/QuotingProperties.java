package nl.oproep.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a person wrote is told from what a program quoted, for whatever both of them say (M5). */
class QuotingProperties {
    private static final List<String> ORIGINAL = List.of(
            "Beste lid,",
            "",
            "Er staat een nieuwe opdracht op het bord:",
            "Interim controller",
            "afmelden",
            "Meld u af:",
            "https://netwerk.example/afmelden/geheim");

    @Property
    void aboveTheQuotedMailIsWhatThePersonWrote(@ForAll("words") String written, @ForAll("programs") Program program) {
        var answer = program.quoting(written, ORIGINAL);

        assertThat(Quoting.above(answer)).isEqualTo(stripped(written));
    }

    @Property
    void allThatThePersonTypedIsPassedOnAndNothingThatWasQuoted(
            @ForAll("words") String written, @ForAll("programs") Program program) {
        assertThat(Quoting.typed(program.quoting(written, ORIGINAL))).isEqualTo(written.strip());
    }

    @Property
    void whatIsTypedBetweenAndBelowMarkedLinesIsPassedOn(
            @ForAll("words") String between, @ForAll("words") String below) {
        var answer = "Op 26 nov. 2026 om 10:00 schreef Netwerk <n@netwerk.example>:\n> Eerste vraag?\n" + between
                + "\n> Tweede vraag?\n" + below;

        assertThat(Quoting.typed(answer)).isEqualTo((between + "\n" + below).strip());
    }

    @Property
    void aQuotedMailAloneUnsubscribesNobody(@ForAll("programs") Program program, @ForAll("words") String written) {
        var answer = program.quoting(written, ORIGINAL);

        assertThat(LeavingWords.in(Incoming.mail("Re: opdracht").saying(answer).value()))
                .isFalse();
    }

    @Property
    void aWordOfTheirOwnUnsubscribesWhateverIsQuotedBelow(
            @ForAll("programs") Program program, @ForAll("leaving") String word) {
        var answer = program.quoting(word, ORIGINAL);

        assertThat(LeavingWords.in(Incoming.mail("Re: opdracht").saying(answer).value()))
                .isTrue();
    }

    @Property
    void anyTextAtAllIsReadWithoutAnError(@ForAll String text) {
        assertThat(Quoting.above(text).lines().map(String::strip))
                .isSubsetOf(text.lines().map(String::strip).toList());
        assertThat(Quoting.typed(text).length()).isLessThanOrEqualTo(text.length());
    }

    @Example
    void aSentenceThatOnlyLooksLikeAQuotationIsTheirs() {
        var written = "Hij schreef:\nik kom morgen.\nVan harte: gefeliciteerd\nOp 3 maart kan ik: prima";

        assertThat(Quoting.above(written)).isEqualTo(written);
    }

    @Example
    void aSignatureAsksForNothing() {
        assertThat(Quoting.words("Bedankt!\n\n-- \nAfmelden\nJan")).isEqualTo("Bedankt!");
    }

    /** How mail programs quote. */
    enum Program {
        GMAIL("Op do 26 nov 2026 om 10:00 schreef Interim Netwerk <oproep@netwerk.example>:\n\n", "> "),
        GMAIL_FOLDED("On Thu, Nov 26, 2026 at 10:00 AM Interim Netwerk <\noproep@netwerk.example> wrote:\n\n", "> "),
        THUNDERBIRD("Interim Netwerk schreef op 26-11-2026 10:00:\n", "> "),
        UNMARKED("On 26 Nov 2026, at 10:00, Interim Netwerk <oproep@netwerk.example> wrote:\n\n", ""),
        OUTLOOK(
                "Van: Interim Netwerk <oproep@netwerk.example>\nVerzonden: donderdag 26 november 2026 10:00\nAan: Jan <jan@elders.example>\nOnderwerp: Opdracht\n\n",
                ""),
        OUTLOOK_RULE(
                "________________________________\nFrom: Interim Netwerk <oproep@netwerk.example>\nSent: Thursday, November 26, 2026 10:00 AM\nTo: Jan\nSubject: Opdracht\n\n",
                ""),
        OLD_OUTLOOK("-----Oorspronkelijk bericht-----\nVan: Interim Netwerk\n\n", ""),
        ENGLISH("-----Original Message-----\nFrom: Interim Netwerk\n\n", ""),
        BARE("", ">");

        private final String above;
        private final String mark;

        Program(String above, String mark) {
            this.above = above;
            this.mark = mark;
        }

        String quoting(String written, List<String> original) {
            return written + "\n\n" + above
                    + original.stream().map(line -> mark + line).collect(Collectors.joining("\n"));
        }
    }

    @Provide
    Arbitrary<Program> programs() {
        return Arbitraries.of(Program.class);
    }

    /** Lines of words that ask for nothing and look like no quotation. */
    @Provide
    Arbitrary<String> words() {
        var line = Arbitraries.of(
                        "Dank",
                        "voor",
                        "uw",
                        "bericht",
                        "morgen",
                        "10:00",
                        "ë",
                        "– een streep",
                        "(haakjes)",
                        "a@b.example")
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(words -> String.join(" ", words));
        return line.list().ofMinSize(1).ofMaxSize(6).map(lines -> String.join("\n", lines));
    }

    @Provide
    Arbitrary<String> leaving() {
        return Arbitraries.of(
                "afmelden",
                "Afmelden.",
                "STOP",
                "Uitschrijven a.u.b.",
                "unsubscribe",
                "Graag afmelden, dank u!",
                "Hallo,\n\nIk wil me graag afmelden\n\nGroet, Jan");
    }

    private static String stripped(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n")).strip();
    }
}
