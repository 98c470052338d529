package nl.oproep.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.oproep.assignment.Reference;
import nl.oproep.file.Attachment;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Sha256;
import nl.oproep.requirement.Answer;
import nl.oproep.requirement.Choice;
import nl.oproep.requirement.Choices;
import nl.oproep.requirement.Dated;
import nl.oproep.requirement.FreeText;
import nl.oproep.requirement.Importance;
import nl.oproep.requirement.Level;
import nl.oproep.requirement.Numeric;
import nl.oproep.requirement.Requirement;
import nl.oproep.requirement.Scale;
import nl.oproep.requirement.YesNo;
import nl.oproep.suitability.Suitability;
import nl.oproep.terms.Consent;
import org.jspecify.annotations.Nullable;

/** The exact copy for all that candidates can supply (M3). */
class ExactCopyProperties {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    private static final List<Requirement> ASKED = List.of(
            new Requirement("jaren", "Jaren", Importance.MUST, new Numeric(BigDecimal.ONE, null, "jaar", false)),
            new Requirement("rc", "RA of RC", Importance.WISH, new YesNo(true)),
            new Requirement("per", "Per", Importance.MUST, new Dated(null, null)),
            new Requirement("taal", "Nederlands", Importance.MUST, new Level(Scale.CEFR, "B2")),
            new Requirement("pakket", "Pakket", Importance.WISH, new Choice(List.of("A", "A, B", "ja"), List.of())),
            new Requirement("sectoren", "Sectoren", Importance.WISH, new Choices(List.of("A", "A, B", "B"), List.of())),
            new Requirement("waar", "Waar", Importance.WISH, new FreeText(false)),
            new Requirement("aanpak", "Aanpak", Importance.MUST, new FreeText(true)));

    /** What somebody supplied. */
    record Filled(
            String name,
            @Nullable String phone,
            @Nullable String motivation,
            @Nullable String remarks,
            Wishes wishes,
            Map<String, Answer> answers,
            List<Attachment> attachments,
            ResponseKind kind) {

        /** The same, but for one part as another has it. */
        Filled with(int part, Filled other) {
            return new Filled(
                    part == 0 ? other.name : name,
                    part == 1 ? other.phone : phone,
                    part == 2 ? other.motivation : motivation,
                    part == 3 ? other.remarks : remarks,
                    part == 4 ? other.wishes : wishes,
                    part == 5 ? other.answers : answers,
                    part == 6 ? other.attachments : attachments,
                    part == 7 ? other.kind : kind);
        }

        String rendered(Language language) {
            return ExactCopy.render(response(language), ZONE);
        }

        Response response(Language language) {
            return new Response(
                    new UUID(1, 1),
                    new Receipt("geheimontvangst", Sha256.of("")),
                    new Reference("bcdfghjkmnpq"),
                    "Interim controller",
                    kind,
                    new Candidate(name, EmailAddress.of("Kandidaat@kanarie.example"), phone),
                    Suitability.of(ASKED, answers),
                    motivation,
                    remarks,
                    wishes,
                    attachments,
                    new Consent("16.21", Sha256.of("tekst"), NOW),
                    true,
                    language,
                    NOW,
                    "");
        }
    }

    @Property
    void isTheSameForTheSameAndAnotherForAnother(@ForAll("supplied") Filled one, @ForAll("supplied") Filled other) {
        assertThat(one.rendered(Language.NL).equals(other.rendered(Language.NL)))
                .isEqualTo(one.equals(other));
        assertThat(one.rendered(Language.EN).equals(other.rendered(Language.EN)))
                .isEqualTo(one.equals(other));
    }

    @Property
    void changesWithAnyOneThingThatIsSuppliedOtherwise(
            @ForAll("supplied") Filled one, @ForAll("supplied") Filled other) {
        for (int part = 0; part < 8; part++) {
            var hybrid = one.with(part, other);

            assertThat(hybrid.rendered(Language.NL).equals(one.rendered(Language.NL)))
                    .isEqualTo(hybrid.equals(one));
            assertThat(Supplied.digest(hybrid.response(Language.NL)).equals(Supplied.digest(one.response(Language.EN))))
                    .isEqualTo(hybrid.equals(one));
        }
    }

    @Property
    void holdsEveryTextCodePointForCodePoint(@ForAll("supplied") Filled supplied) {
        var copy = supplied.rendered(Language.NL);

        assertThat(copy).contains(supplied.name());
        for (var text : new @Nullable String[] {supplied.motivation(), supplied.remarks(), supplied.phone()}) {
            if (text != null) {
                assertThat(copy).contains(text);
            }
        }
        for (var answer : supplied.answers().values()) {
            if (answer instanceof Answer.Text text) {
                assertThat(copy).contains(text.value());
            }
        }
        supplied.attachments()
                .forEach(file ->
                        assertThat(copy).contains(file.name(), file.sha256().hex()));
    }

    @Property
    void holdsNoReceiptAndNoVerdict(@ForAll("supplied") Filled supplied) {
        assertThat(supplied.rendered(Language.NL)).doesNotContain("geheimontvangst", "voldoet", "beoordelen", "16.22");
    }

    @Example
    void saysInDutchAndInEnglishWhatItIs() {
        var supplied = new Filled(
                "Anna", null, "Zin in.\r\n", null, new Wishes(true, false), Map.of(), List.of(), ResponseKind.RESPONSE);

        assertThat(supplied.rendered(Language.NL))
                .startsWith("REACTIE")
                .contains("Motivatie (9 tekens):\nZin in.\r\n\n")
                .contains("2026-11-23 10:30:00 +01:00");
        assertThat(supplied.rendered(Language.EN)).contains("Zin in.\r\n").doesNotContain("Motivatie");
    }

    @Provide
    Arbitrary<Filled> supplied() {
        var texts = Arbitraries.of(
                        "",
                        " ",
                        "a",
                        "a\n",
                        "a\r\n",
                        "\nOpmerkingen (1 tekens):\na",
                        "a\n\nOpmerkingen (1 tekens):\na",
                        "   Antwoord: ja",
                        "é😀\u202e",
                        "\n- A\n- B",
                        ".\n.")
                .injectNull(0.2);
        var lines = Arbitraries.of("Anna", "Anna ", "Telefoon: 1", "A: b");
        var attachments = Arbitraries.of(attachment("a.pdf", "a"), attachment("a.pdf", "b"), attachment("b.pdf", "a"));
        return Combinators.combine(
                        lines,
                        lines.injectNull(0.5),
                        texts.map(ExactCopyProperties::emptyIsNone),
                        texts.map(ExactCopyProperties::emptyIsNone),
                        Arbitraries.of(
                                new Wishes(true, true),
                                new Wishes(true, false),
                                new Wishes(false, true),
                                new Wishes(false, false)),
                        answers(),
                        attachments.list().ofMaxSize(2),
                        Arbitraries.of(ResponseKind.class))
                .as(Filled::new);
    }

    private static @Nullable String emptyIsNone(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private Arbitrary<Map<String, Answer>> answers() {
        List<Map.Entry<String, Answer>> possible = List.of(
                Map.entry("jaren", new Answer.Quantity(new BigDecimal("7"))),
                Map.entry("jaren", new Answer.Quantity(new BigDecimal("7.0"))),
                Map.entry("rc", new Answer.YesNo(true)),
                Map.entry("rc", new Answer.YesNo(false)),
                Map.entry("per", new Answer.Day(LocalDate.parse("2027-01-02"))),
                Map.entry("per", new Answer.Day(LocalDate.parse("2027-02-01"))),
                Map.entry("taal", new Answer.One("B1")),
                Map.entry("taal", new Answer.One("B2")),
                Map.entry("pakket", new Answer.One("A")),
                Map.entry("pakket", new Answer.One("A, B")),
                Map.entry("sectoren", new Answer.Several(List.of())),
                Map.entry("sectoren", new Answer.Several(List.of("A", "B"))),
                Map.entry("sectoren", new Answer.Several(List.of("A, B"))),
                Map.entry("waar", new Answer.Text("a")),
                Map.entry("waar", new Answer.Text("a\n8. [eis] Aanpak\n   Antwoord (1 tekens):\nb")),
                Map.entry("aanpak", new Answer.Text("b")),
                Map.entry("aanpak", new Answer.Text("Geen antwoord")));
        return Arbitraries.of(possible).list().ofMaxSize(6).map(chosen -> {
            var answers = new LinkedHashMap<String, Answer>();
            chosen.forEach(entry -> answers.put(entry.getKey(), entry.getValue()));
            return Map.copyOf(answers);
        });
    }

    private static Attachment attachment(String name, String content) {
        return new Attachment(name, "application/pdf", content.length(), Sha256.of(content));
    }
}
