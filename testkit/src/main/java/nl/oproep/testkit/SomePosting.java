package nl.oproep.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.oproep.assignment.AssignmentDraft;
import nl.oproep.assignment.PostAssignment;
import nl.oproep.assignment.PosterDetails;
import nl.oproep.assignment.RequirementDraft;
import nl.oproep.kernel.Language;
import nl.oproep.requirement.Importance;
import nl.oproep.requirement.Kind;
import nl.oproep.requirement.Scale;
import org.jspecify.annotations.Nullable;

/** A posting in the making: {@code aPosting().saying("…").value()}. */
public final class SomePosting {
    private final List<RequirementDraft> requirements = new ArrayList<>(List.of(
            number("Jaren ervaring", 5),
            level("Nederlands", "B2"),
            RequirementDraft.of("Motiveer uw aanpak", Kind.LONG_TEXT, Importance.MUST)));
    private PosterDetails poster = Fixtures.aPoster();
    private @Nullable String title = "Interim controller ‘zorg’ 😀";
    private @Nullable String text = Fixtures.HURTING;
    private @Nullable LocalDate closesOn = Fixtures.TODAY.plusDays(10);
    private @Nullable String acceptTerms = "16.21";
    private @Nullable String formToken;
    private boolean giveawaysConfirmed;

    SomePosting() {}

    public SomePosting titled(@Nullable String words) {
        title = words;
        return this;
    }

    public SomePosting saying(@Nullable String words) {
        text = words;
        return this;
    }

    public SomePosting closingOn(@Nullable LocalDate day) {
        closesOn = day;
        return this;
    }

    public SomePosting by(PosterDetails somebody) {
        poster = somebody;
        return this;
    }

    public SomePosting agreeingTo(@Nullable String version) {
        acceptTerms = version;
        return this;
    }

    /** Sent from this form page. */
    public SomePosting from(@Nullable String token) {
        formToken = token;
        return this;
    }

    /** The poster saw what gives them away and wants it published. */
    public SomePosting allTheSame() {
        giveawaysConfirmed = true;
        return this;
    }

    /** Asks this, and nothing else. */
    public SomePosting asking(RequirementDraft... others) {
        requirements.clear();
        requirements.addAll(List.of(others));
        return this;
    }

    /** Asks one thing of every kind. */
    public SomePosting ofEveryKind() {
        return asking(
                number("Jaren ervaring", 5),
                choosing("RA of RC", Kind.YES_NO, null, true),
                until("Beschikbaar per", Fixtures.TODAY.plusDays(70)),
                level("Nederlands", "B2"),
                choosing("Pakket", Kind.CHOICE, List.of("SAP", "Exact \"Online\""), List.of("SAP")),
                choosing("Sectoren", Kind.CHOICES, List.of("Zorg", "Overheid"), List.of("Zorg")),
                RequirementDraft.of("Woonplaats", Kind.SHORT_TEXT, Importance.WISH),
                RequirementDraft.of("Motiveer uw aanpak", Kind.LONG_TEXT, Importance.MUST));
    }

    /** The published part. */
    public AssignmentDraft draft() {
        return new AssignmentDraft(
                title, text, List.of("FINANCE"), "Utrecht", false, null, null, null, 32, null, closesOn, requirements);
    }

    public PostAssignment value() {
        return new PostAssignment(draft(), poster, acceptTerms, Language.NL, formToken, giveawaysConfirmed);
    }

    /** At least so many of something. */
    public static RequirementDraft number(String label, int atLeast) {
        return new RequirementDraft(
                null,
                label,
                Kind.NUMBER,
                Importance.MUST,
                BigDecimal.valueOf(atLeast),
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

    /** At least this level of a language. */
    public static RequirementDraft level(String label, String atLeast) {
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

    /** A day, no later than this one. */
    public static RequirementDraft until(String label, LocalDate notAfter) {
        return new RequirementDraft(
                null,
                label,
                Kind.DATE,
                Importance.MUST,
                null,
                null,
                null,
                null,
                null,
                notAfter,
                null,
                null,
                null,
                null);
    }

    /** A wish of a kind that knows what it accepts. */
    private static RequirementDraft choosing(String label, Kind kind, @Nullable List<String> options, Object accepts) {
        return new RequirementDraft(
                null, label, kind, Importance.WISH, null, null, null, null, null, null, null, null, options, accepts);
    }
}
