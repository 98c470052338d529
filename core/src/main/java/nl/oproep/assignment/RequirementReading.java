package nl.oproep.assignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.oproep.kernel.Characters;
import nl.oproep.kernel.Violation;
import nl.oproep.kernel.Words;
import nl.oproep.requirement.Choice;
import nl.oproep.requirement.Choices;
import nl.oproep.requirement.Criterion;
import nl.oproep.requirement.Dated;
import nl.oproep.requirement.FreeText;
import nl.oproep.requirement.Kind;
import nl.oproep.requirement.Level;
import nl.oproep.requirement.Numeric;
import nl.oproep.requirement.Requirement;
import nl.oproep.requirement.Scale;
import nl.oproep.requirement.YesNo;
import org.jspecify.annotations.Nullable;

/** Reads supplied requirements; each gets a key that is its own within the assignment (Q1, Q2). */
final class RequirementReading {
    private static final int KEY_LENGTH = 32;

    private RequirementReading() {}

    /** The requirements that can be read; what is wrong with the others is added to {@code violations}. */
    static List<Requirement> read(List<RequirementDraft> drafts, List<Violation> violations) {
        var requirements = new ArrayList<Requirement>();
        var keys = new HashSet<String>();
        for (int i = 0; i < drafts.size(); i++) {
            read("requirements." + i, drafts.get(i), keys, requirements, violations);
        }
        return requirements;
    }

    private static void read(
            String field,
            RequirementDraft draft,
            Set<String> keys,
            List<Requirement> into,
            List<Violation> violations) {
        var wrong = new ArrayList<>(Characters.checkLine("label", draft.label()));
        wrong.addAll(Characters.checkLine("unit", draft.unit()));
        options(draft).stream()
                .flatMap(option -> Characters.checkLine("options", option).stream())
                .limit(1)
                .forEach(wrong::add);
        var label = draft.label();
        var kind = draft.kind();
        var importance = draft.importance();
        if (label != null && kind != null && importance != null) {
            var criterion = criterion(kind, draft, wrong);
            wrong.addAll(criterion.problems());
            if (wrong.isEmpty()) {
                into.add(new Requirement(key(draft, label, keys, into.size()), label, importance, criterion));
            }
        }
        wrong.forEach(violation -> violations.add(violation.in(field)));
    }

    private static Criterion criterion(Kind kind, RequirementDraft draft, List<Violation> wrong) {
        return switch (kind) {
            case YES_NO -> new YesNo(accepts(draft, wrong));
            case NUMBER -> new Numeric(draft.min(), draft.max(), draft.unit(), Boolean.TRUE.equals(draft.whole()));
            case DATE -> new Dated(draft.notBefore(), draft.notAfter());
            case CHOICE -> new Choice(options(draft), accepted(draft, wrong));
            case CHOICES -> new Choices(options(draft), accepted(draft, wrong));
            case LEVEL -> new Level(draft.scale() == null ? Scale.CEFR : draft.scale(), blankIsNone(draft.atLeast()));
            case SHORT_TEXT -> new FreeText(false);
            case LONG_TEXT -> new FreeText(true);
        };
    }

    private static @Nullable Boolean accepts(RequirementDraft draft, List<Violation> wrong) {
        var accepts = draft.accepts();
        if (accepts == null || accepts instanceof Boolean) {
            return (Boolean) accepts;
        }
        wrong.add(Violation.of("accepts", "answer.yesNo"));
        return null;
    }

    private static List<String> accepted(RequirementDraft draft, List<Violation> wrong) {
        var accepts = draft.accepts();
        if (accepts == null) {
            return List.of();
        }
        if (accepts instanceof List<?> several && several.stream().allMatch(String.class::isInstance)) {
            return several.stream().map(String.class::cast).toList();
        }
        wrong.add(Violation.of("accepts", "requirement.acceptsUnknown"));
        return List.of();
    }

    private static List<String> options(RequirementDraft draft) {
        var options = draft.options();
        return options == null
                ? List.of()
                : options.stream().map(option -> option == null ? "" : option).toList();
    }

    /** The key supplied, when it is one and free; else one made of the label's words, numbered when it is taken. */
    private static String key(RequirementDraft draft, String label, Set<String> keys, int position) {
        var supplied = draft.key();
        if (supplied != null && supplied.matches("[a-z0-9][a-z0-9-]{0,39}") && keys.add(supplied)) {
            return supplied;
        }
        var ascii =
                String.join("-", Words.of(label)).replaceAll("[^a-z0-9-]", "").replaceAll("-{2,}", "-");
        var cut = wholeWords(ascii).replaceAll("^-+|-+$", "").toLowerCase(Locale.ROOT);
        var stem = cut.isEmpty() ? "eis-" + (position + 1) : cut;
        var key = stem;
        for (int n = 2; !keys.add(key); n++) {
            key = stem + "-" + n;
        }
        return key;
    }

    /** As many whole words as a key has room for; of a first word that is longer, its beginning. */
    private static String wholeWords(String hyphenated) {
        if (hyphenated.length() <= KEY_LENGTH) {
            return hyphenated;
        }
        int end = hyphenated.lastIndexOf('-', KEY_LENGTH);
        return hyphenated.substring(0, end > 0 ? end : KEY_LENGTH);
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
