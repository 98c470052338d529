package nl.oproep.requirement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Texts;
import org.jspecify.annotations.Nullable;

/** Requirements and answers in words, for pages and mails (Q3). */
public final class Wording {
    private final Language language;
    private final Texts texts;
    private final DateTimeFormatter days;

    private Wording(Language language) {
        this.language = language;
        this.texts = Texts.of("nl.oproep.requirement.wording", language, Wording.class);
        this.days = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale());
    }

    public static Wording in(Language language) {
        return new Wording(language);
    }

    /** What satisfies, such as "at least 5 jaar"; empty when nothing is stated. */
    public String asked(Criterion criterion) {
        if (criterion instanceof YesNo yesNo) {
            return yesNo.accepts() == null ? "" : yesNo(yesNo.accepts());
        }
        if (criterion instanceof Numeric numeric) {
            return between(
                    number(numeric.min(), numeric.unit()), number(numeric.max(), numeric.unit()), "atLeast", "atMost");
        }
        if (criterion instanceof Dated dated) {
            return between(day(dated.notBefore()), day(dated.notAfter()), "notBefore", "notAfter");
        }
        if (criterion instanceof Level level) {
            return between(level.atLeast() == null ? null : level(level.atLeast()), null, "atLeast", "atMost");
        }
        if (criterion instanceof Choice choice) {
            return listed("oneOf", choice.accepts());
        }
        return criterion instanceof Choices choices ? listed("allOf", choices.accepts()) : "";
    }

    /** The answer as a person writes it, with its unit. Text is given back code point for code point. */
    public String answer(Criterion criterion, Answer answer) {
        if (answer instanceof Answer.YesNo yesNo) {
            return yesNo(yesNo.value());
        }
        if (answer instanceof Answer.Quantity quantity) {
            var unit = criterion instanceof Numeric numeric ? numeric.unit() : null;
            var number = number(quantity.value(), unit);
            return number == null ? "" : number;
        }
        if (answer instanceof Answer.Day day) {
            return days.format(day.value());
        }
        if (answer instanceof Answer.Several several) {
            return several.values().isEmpty() ? texts.text("none") : String.join(", ", several.values());
        }
        return answer instanceof Answer.One one
                ? (criterion instanceof Level ? level(one.value()) : one.value())
                : ((Answer.Text) answer).value();
    }

    /** "voldoet", "voldoet niet" or "zelf beoordelen". */
    public String verdict(Verdict verdict) {
        return texts.text("verdict." + verdict);
    }

    /** "eis" or "wens". */
    public String importance(Importance importance) {
        return texts.text("importance." + importance);
    }

    /** A level by its name: the code for languages, the kind of school for education. */
    public String level(String code) {
        return texts.keys().contains("level." + code) ? texts.text("level." + code) : code;
    }

    private String yesNo(boolean value) {
        return texts.text(value ? "yes" : "no");
    }

    private @Nullable String number(@Nullable BigDecimal value, @Nullable String unit) {
        if (value == null) {
            return null;
        }
        var plain = value.toPlainString();
        return (language == Language.NL ? plain.replace('.', ',') : plain)
                + (unit == null || unit.isBlank() ? "" : " " + unit);
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : days.format(day);
    }

    private String between(@Nullable String low, @Nullable String high, String from, String to) {
        var lower = low == null ? "" : texts.text(from, Map.of("value", low));
        var upper = high == null ? "" : texts.text(to, Map.of("value", high));
        return lower.isEmpty() || upper.isEmpty() ? lower + upper : lower + ", " + upper;
    }

    private String listed(String key, List<String> values) {
        return values.size() < 2
                ? String.join("", values)
                : texts.text(key, Map.of("value", String.join(", ", values)));
    }
}
