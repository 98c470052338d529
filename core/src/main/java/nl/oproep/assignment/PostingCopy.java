package nl.oproep.assignment;

import java.math.BigDecimal;
import java.util.List;
import nl.oproep.kernel.CanonicalText;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Texts;
import nl.oproep.requirement.Importance;
import nl.oproep.requirement.Wording;
import nl.oproep.terms.Consent;
import org.jspecify.annotations.Nullable;

/** The canonical rendering of what a poster supplied (M3), for the poster alone. */
final class PostingCopy {
    private final Texts texts;
    private final Wording wording;
    private final CanonicalText copy;

    private PostingCopy(Language language) {
        this.texts = Texts.of("nl.oproep.assignment.copy", language, PostingCopy.class);
        this.wording = Wording.in(language);
        this.copy = new CanonicalText(texts);
    }

    /**
     * The same text for the same input, always.
     *
     * @param poster null for an edit, which leaves the poster as it was
     */
    static String render(AssignmentDraft draft, @Nullable PosterDetails poster, Consent consent, Language language) {
        var rendering = new PostingCopy(language);
        rendering.profile(draft, consent);
        rendering.requirements(draft.requirements());
        if (poster != null) {
            rendering.poster(poster);
        }
        return rendering.copy.toString();
    }

    private void profile(AssignmentDraft draft, Consent consent) {
        copy.line(texts.text("heading"))
                .line("")
                .field("terms", consent.version())
                .field("title", draft.title())
                .field("disciplines", draft.disciplines() == null ? null : String.join(", ", draft.disciplines()))
                .field("region", draft.region())
                .field("remote", texts.text(draft.remote() ? "yes" : "no"))
                .field("start", text(draft.start()))
                .field("end", text(draft.end()))
                .field("duration", draft.duration())
                .field("hoursPerWeek", text(draft.hoursPerWeek()))
                .field("rate", draft.rate())
                .field("closesOn", text(draft.closesOn()))
                .block("text", draft.text());
    }

    private void requirements(List<RequirementDraft> requirements) {
        if (requirements.isEmpty()) {
            return;
        }
        copy.line("").line(texts.text("requirements") + ":");
        int number = 1;
        for (var r : requirements) {
            var importance = r.importance() == null ? Importance.WISH : r.importance();
            copy.line(number++ + ". [" + wording.importance(importance) + "] " + r.label());
            copy.line("   " + texts.text("kind") + ": " + (r.kind() == null ? "" : texts.text("kind." + r.kind())));
            detail("key", r.key());
            detail("min", plain(r.min()));
            detail("max", plain(r.max()));
            detail("unit", r.unit());
            detail("whole", r.whole() == null ? null : texts.text(r.whole() ? "yes" : "no"));
            detail("notBefore", text(r.notBefore()));
            detail("notAfter", text(r.notAfter()));
            detail("scale", text(r.scale()));
            detail("atLeast", r.atLeast());
            if (r.options() != null) {
                r.options().forEach(option -> detail("option", option));
            }
            accepts(r.accepts());
        }
    }

    private void accepts(@Nullable Object accepts) {
        if (accepts instanceof List<?> several) {
            several.forEach(one -> detail("accepts", text(one)));
        } else if (accepts instanceof Boolean yes) {
            detail("accepts", texts.text(yes ? "yes" : "no"));
        }
    }

    private void poster(PosterDetails poster) {
        copy.line("")
                .line(texts.text("poster"))
                .field("organisation", poster.organisation())
                .field("contact", poster.contact())
                .field("email", poster.email())
                .field("phone", poster.phone())
                .field("website", poster.website());
    }

    private void detail(String labelKey, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            copy.line("   " + texts.text(labelKey) + ": " + value);
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
