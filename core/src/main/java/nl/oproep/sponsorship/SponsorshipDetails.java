package nl.oproep.sponsorship;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.Characters;
import nl.oproep.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A sponsorship as the operator supplied it, not yet checked; fields as in the JSON contract, absent is null.
 *
 * @param slot where it stands
 * @param title on one line, or null
 * @param text on one line
 * @param target an http or https address
 * @param start the first day
 * @param end the last day, inclusive
 */
public record SponsorshipDetails(
        @Nullable Slot slot,
        @Nullable String title,
        @Nullable String text,
        @Nullable String target,
        @Nullable LocalDate start,
        @Nullable LocalDate end) {

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_YEARS = 2;

    /** What is stored already, with every field that these give in place of its own. */
    SponsorshipDetails over(Sponsorship stored) {
        return new SponsorshipDetails(
                slot == null ? stored.slot() : slot,
                title == null ? stored.title() : title,
                text == null ? stored.text() : text,
                target == null ? stored.target().toString() : target,
                start == null ? stored.first() : start,
                end == null ? stored.last() : end);
    }

    /** Everything that is wrong with it by itself, each at its field. */
    List<Violation> problems() {
        var violations = new ArrayList<Violation>();
        if (slot == null) {
            violations.add(Violation.of("slot", "required"));
        }
        if (!blank(title)) {
            line(violations, "title", title, LONGEST_TITLE);
        }
        required(violations, "text", text);
        line(violations, "text", text, LONGEST_TEXT);
        required(violations, "target", target);
        if (!blank(target) && address().isEmpty()) {
            violations.add(Violation.of("target", "sponsorship.target", "max", Targets.LONGEST));
        }
        violations.addAll(days());
        return violations;
    }

    private List<Violation> days() {
        if (start == null || end == null) {
            var missing = new ArrayList<Violation>();
            required(missing, "start", start);
            required(missing, "end", end);
            return missing;
        }
        if (end.isBefore(start)) {
            return List.of(Violation.of("end", "end.beforeStart"));
        }
        return end.isBefore(start.plusYears(LONGEST_YEARS))
                ? List.of()
                : List.of(Violation.of("end", "sponsorship.long", "years", LONGEST_YEARS));
    }

    private static void required(List<Violation> violations, String field, @Nullable Object value) {
        if (value == null || (value instanceof String typed && typed.isBlank())) {
            violations.add(Violation.of(field, "required"));
        }
    }

    private static void line(List<Violation> violations, String field, @Nullable String value, int longest) {
        if (value != null && value.length() > longest) {
            violations.add(Violation.of(field, "size.max", "max", longest));
        } else {
            violations.addAll(Characters.checkLine(field, value));
        }
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private Optional<URI> address() {
        return Optional.ofNullable(target).map(String::strip).flatMap(Targets::parse);
    }

    /** The sponsorship that these are, or empty while there are problems. */
    Optional<Sponsorship> sponsorship(UUID id, long version, boolean stopped) {
        var leading = address();
        if (!problems().isEmpty()
                || slot == null
                || text == null
                || leading.isEmpty()
                || start == null
                || end == null) {
            return Optional.empty();
        }
        var head = blank(title) ? null : title;
        return Optional.of(new Sponsorship(id, version, slot, head, text, leading.get(), start, end, stopped));
    }

    @Override
    public String toString() {
        return "SponsorshipDetails[hidden]";
    }
}
