package nl.oproep.adapter.javalin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.oproep.requirement.Choice;
import nl.oproep.requirement.Choices;
import nl.oproep.requirement.FreeText;
import nl.oproep.requirement.Importance;
import nl.oproep.requirement.Kind;
import nl.oproep.requirement.Level;
import nl.oproep.requirement.Numeric;
import nl.oproep.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * One input of the response form, made from one requirement (Q2).
 *
 * @param name of the input
 * @param label exactly as supplied
 * @param hint what was asked, or null
 * @param kind of the requirement
 * @param options what can be chosen, by value
 * @param tag whether it is a must or a wish, in words
 * @param must whether it is a must
 * @param whole whether only whole numbers fit
 * @param unit behind the input, or null
 * @param longest how many characters fit, or null for kinds that are no text
 */
record Question(
        String name,
        String label,
        @Nullable String hint,
        Kind kind,
        Map<String, String> options,
        String tag,
        boolean must,
        boolean whole,
        @Nullable String unit,
        @Nullable Integer longest) {
    private static final int RADIOS = 6;

    static Question of(Requirement requirement, Phrases p) {
        var criterion = requirement.criterion();
        var asked = p.wording().asked(criterion);
        var numeric = criterion instanceof Numeric n ? n : null;
        return new Question(
                "answers." + requirement.key(),
                requirement.label(),
                asked.isEmpty() ? null : p.say("response.asked", "what", asked),
                criterion.kind(),
                options(requirement, p),
                p.wording().importance(requirement.importance()),
                requirement.importance() == Importance.MUST,
                numeric != null && numeric.whole(),
                numeric == null ? null : numeric.unit(),
                criterion instanceof FreeText text ? text.longest() : null);
    }

    private static Map<String, String> options(Requirement requirement, Phrases p) {
        var criterion = requirement.criterion();
        if (criterion instanceof Choice choice) {
            return named(choice.options(), Function.identity());
        }
        if (criterion instanceof Choices choices) {
            return named(choices.options(), Function.identity());
        }
        if (criterion instanceof Level level) {
            return named(level.scale().levels(), p.wording()::level);
        }
        return criterion.kind() == Kind.YES_NO ? p.choices("answer", "true", "false") : Map.of();
    }

    private static Map<String, String> named(List<String> values, Function<String, String> name) {
        var options = new LinkedHashMap<String, String>();
        values.forEach(value -> options.put(value, name.apply(value)));
        return options;
    }

    boolean radio() {
        return kind == Kind.YES_NO || kind == Kind.CHOICES || (kind == Kind.CHOICE && options.size() <= RADIOS);
    }

    boolean select() {
        return kind == Kind.LEVEL || (kind == Kind.CHOICE && options.size() > RADIOS);
    }

    boolean area() {
        return kind == Kind.LONG_TEXT;
    }

    String type() {
        return switch (kind) {
            case DATE -> "date";
            case CHOICES -> "checkbox";
            case YES_NO, CHOICE -> "radio";
            default -> "text";
        };
    }

    @Nullable String inputmode() {
        return kind == Kind.NUMBER ? (whole ? "numeric" : "decimal") : null;
    }

    String css() {
        return switch (kind) {
            case YES_NO -> "choices inline";
            case CHOICE, CHOICES -> "choices";
            case NUMBER -> "short";
            case DATE -> "mid";
            default -> "";
        };
    }

    String tagCss() {
        return must ? "tag" : "tag plain";
    }
}
