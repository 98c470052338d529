package nl.oproep.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.kernel.Characters;
import nl.oproep.kernel.Violation;
import nl.oproep.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/** Reads a supplied draft into a profile and collects what is wrong with it beyond what its annotations say. */
final class DraftReading {
    private static final int DAYS_OPEN = 30;
    private static final int MOST_DAYS_OPEN = 366;

    private final AssignmentDraft draft;
    private final LocalDate today;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Requirement> requirements;

    DraftReading(AssignmentDraft draft, LocalDate today) {
        this.draft = draft;
        this.today = today;
        this.requirements = RequirementReading.read(draft.requirements(), violations);
        texts();
        dates();
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** The profile; asked for only when neither the annotations nor {@link #violations} found anything wrong. */
    Profile profile() {
        return new Profile(
                given(draft.title()),
                given(draft.text()),
                draft.disciplines() == null ? List.of() : draft.disciplines(),
                blankIsNone(draft.region()),
                draft.remote(),
                draft.start(),
                draft.end(),
                blankIsNone(draft.duration()),
                draft.hoursPerWeek(),
                blankIsNone(draft.rate()),
                closesOn(),
                requirements);
    }

    /** Every text that will be published, by its field in the JSON contract, for the anonymity check (P4). */
    static Map<String, String> publishedTexts(AssignmentDraft draft) {
        var texts = new LinkedHashMap<String, String>();
        put(texts, "title", draft.title());
        put(texts, "text", draft.text());
        put(texts, "region", draft.region());
        put(texts, "duration", draft.duration());
        put(texts, "rate", draft.rate());
        for (int i = 0; i < draft.requirements().size(); i++) {
            var requirement = draft.requirements().get(i);
            put(texts, "requirements." + i + ".key", requirement.key());
            put(texts, "requirements." + i + ".label", requirement.label());
            put(texts, "requirements." + i + ".unit", requirement.unit());
            var options = requirement.options();
            put(texts, "requirements." + i + ".options", options == null ? null : String.join("\n", options));
        }
        return texts;
    }

    private void texts() {
        violations.addAll(Characters.checkLine("title", draft.title()));
        violations.addAll(Characters.check("text", draft.text()));
        violations.addAll(Characters.checkLine("region", draft.region()));
        violations.addAll(Characters.checkLine("duration", draft.duration()));
        violations.addAll(Characters.checkLine("rate", draft.rate()));
        var disciplines = draft.disciplines();
        if (disciplines != null) {
            if (!disciplines.stream().allMatch(code -> code != null && code.matches("[A-Z][A-Z0-9_]{1,29}"))) {
                violations.add(Violation.of("disciplines", "disciplines"));
            } else if (disciplines.stream().distinct().count() < disciplines.size()) {
                violations.add(Violation.of("disciplines", "disciplines.twice"));
            }
        }
    }

    private void dates() {
        if (draft.start() != null && draft.end() != null && draft.end().isBefore(draft.start())) {
            violations.add(Violation.of("end", "end.beforeStart"));
        }
        violations.addAll(closing(closesOn(), today));
    }

    /** What is wrong with a closing date: passed already, or further than a year away. */
    static List<Violation> closing(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return List.of(Violation.of("closesOn", "closesOn.past", "today", today));
        }
        return day.isAfter(today.plusDays(MOST_DAYS_OPEN))
                ? List.of(Violation.of("closesOn", "closesOn.far", "latest", today.plusDays(MOST_DAYS_OPEN)))
                : List.of();
    }

    private LocalDate closesOn() {
        return draft.closesOn() == null ? today.plusDays(DAYS_OPEN) : draft.closesOn();
    }

    private static void put(Map<String, String> texts, String field, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            texts.put(field, text);
        }
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
