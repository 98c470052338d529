package nl.oproep.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Sha256;
import nl.oproep.requirement.Importance;
import nl.oproep.requirement.Kind;
import nl.oproep.requirement.Scale;
import nl.oproep.terms.Consent;
import org.jspecify.annotations.Nullable;

/** The exact copy for all that posters can supply (M3). */
class PostingCopyProperties {
    private static final Consent CONSENT = new Consent("16.21", Sha256.of("tekst"), Instant.EPOCH);

    @Property
    void isTheSameForTheSameAndAnotherForAnother(
            @ForAll("drafts") AssignmentDraft one,
            @ForAll("drafts") AssignmentDraft other,
            @ForAll("posters") PosterDetails poster,
            @ForAll("posters") PosterDetails another) {
        boolean same = one.equals(other) && poster.equals(another);

        assertThat(rendered(one, poster).equals(rendered(other, another))).isEqualTo(same);
    }

    @Property
    void changesWithAnyOneThingThatIsSuppliedOtherwise(
            @ForAll("drafts") AssignmentDraft one,
            @ForAll("drafts") AssignmentDraft other,
            @ForAll("posters") PosterDetails poster) {
        for (int part = 0; part < 9; part++) {
            var hybrid = with(part, one, other);

            assertThat(rendered(hybrid, poster).equals(rendered(one, poster))).isEqualTo(hybrid.equals(one));
        }
    }

    @Property
    void holdsEveryTextCodePointForCodePoint(
            @ForAll("drafts") AssignmentDraft draft, @ForAll("posters") PosterDetails poster) {
        var copy = rendered(draft, poster);

        for (var text : new @Nullable String[] {
            draft.title(),
            draft.text(),
            draft.region(),
            draft.duration(),
            draft.rate(),
            poster.organisation(),
            poster.contact(),
            poster.email(),
            poster.phone(),
            poster.website()
        }) {
            if (text != null) {
                assertThat(copy).contains(text);
            }
        }
        draft.requirements().forEach(requirement -> assertThat(copy).contains(String.valueOf(requirement.label())));
    }

    @Property
    void holdsNothingOfThePosterInTheCopyOfAnEdit(@ForAll("drafts") AssignmentDraft draft) {
        assertThat(PostingCopy.render(draft, null, CONSENT, Language.NL)).doesNotContain("Uw gegevens");
    }

    /** The same, but for one part as another has it. */
    private static AssignmentDraft with(int part, AssignmentDraft one, AssignmentDraft other) {
        return new AssignmentDraft(
                (part == 0 ? other : one).title(),
                (part == 1 ? other : one).text(),
                (part == 2 ? other : one).disciplines(),
                (part == 3 ? other : one).region(),
                (part == 4 ? other : one).remote(),
                (part == 5 ? other : one).start(),
                one.end(),
                one.duration(),
                one.hoursPerWeek(),
                (part == 6 ? other : one).rate(),
                (part == 7 ? other : one).closesOn(),
                (part == 8 ? other : one).requirements());
    }

    private static String rendered(AssignmentDraft draft, PosterDetails poster) {
        return PostingCopy.render(draft, poster, CONSENT, Language.NL);
    }

    @Provide
    Arbitrary<AssignmentDraft> drafts() {
        var lines = Arbitraries.of("A", "B ", "Regio: A", "Tekst (1 tekens):");
        var texts = Arbitraries.of("A", "A\n", "A\r\n.\n", "\nEisen en wensen:\n1. [eis] A", "é😀");
        var days = Arbitraries.of(LocalDate.parse("2027-01-04"), LocalDate.parse("2027-04-01"))
                .injectNull(0.5);
        return Combinators.combine(
                        lines,
                        texts,
                        Arbitraries.of(List.of("ICT"), List.of("ICT", "HR"), List.of("HR", "ICT")),
                        lines.injectNull(0.6),
                        days,
                        days,
                        lines.injectNull(0.6),
                        requirements().list().ofMaxSize(2))
                .as((title, text, disciplines, region, start, closesOn, rate, requirements) -> new AssignmentDraft(
                        title,
                        text,
                        disciplines,
                        region,
                        start != null,
                        start,
                        null,
                        region,
                        32,
                        rate,
                        closesOn,
                        requirements));
    }

    private Arbitrary<RequirementDraft> requirements() {
        return Arbitraries.of(
                RequirementDraft.of("A", Kind.LONG_TEXT, Importance.MUST),
                RequirementDraft.of("A", Kind.SHORT_TEXT, Importance.MUST),
                RequirementDraft.of("A", Kind.LONG_TEXT, Importance.WISH),
                RequirementDraft.of("Minimaal: 5", Kind.NUMBER, Importance.MUST),
                number("A", null, "5"),
                number("A", "a", "5"),
                number("A", "a", "5.0"),
                level("A", "B2"),
                level("A", "C1"),
                choice(List.of("A", "B"), List.of("A")),
                choice(List.of("A", "B"), List.of()),
                choice(List.of("A, B", "C"), List.of()));
    }

    private static RequirementDraft number(String label, @Nullable String key, String min) {
        return new RequirementDraft(
                key,
                label,
                Kind.NUMBER,
                Importance.MUST,
                new BigDecimal(min),
                null,
                "jaar",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static RequirementDraft level(String label, String atLeast) {
        return new RequirementDraft(
                null,
                label,
                Kind.LEVEL,
                Importance.MUST,
                null,
                null,
                null,
                null,
                null,
                null,
                Scale.CEFR,
                atLeast,
                null,
                null);
    }

    private static RequirementDraft choice(List<String> options, List<String> accepts) {
        return new RequirementDraft(
                null,
                "A",
                Kind.CHOICES,
                Importance.MUST,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                options,
                accepts);
    }

    @Provide
    Arbitrary<PosterDetails> posters() {
        var lines = Arbitraries.of("A", "B", "Telefoon: 1");
        return Combinators.combine(lines.injectNull(0.4), lines, lines.injectNull(0.4), lines.injectNull(0.4))
                .as((organisation, contact, phone, website) ->
                        new PosterDetails(organisation, contact, "a@kanarie.example", phone, website));
    }
}
