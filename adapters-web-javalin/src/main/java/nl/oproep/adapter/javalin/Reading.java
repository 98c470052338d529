package nl.oproep.adapter.javalin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.oproep.kernel.Violation;
import nl.oproep.requirement.Answer;
import nl.oproep.requirement.Criterion;
import nl.oproep.requirement.Days;
import nl.oproep.requirement.YesNo;
import org.jspecify.annotations.Nullable;

/** Reads typed values out of fields and collects what cannot be read, each at its field. */
final class Reading {
    private static final int LONGEST_NUMBER = 40;

    private final Fields fields;
    private final List<Violation> problems = new ArrayList<>();

    Reading(Fields fields) {
        this.fields = fields;
    }

    @Nullable String text(String name) {
        return fields.text(name);
    }

    @Nullable LocalDate day(String name) {
        var typed = fields.text(name);
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var day = Days.parse(typed);
        if (day.isEmpty()) {
            wrong(name, "answer.date");
        }
        return day.orElse(null);
    }

    @Nullable BigDecimal number(String name) {
        var typed = fields.one(name);
        if (typed == null || typed.toString().isBlank()) {
            return null;
        }
        if (typed instanceof BigDecimal number) {
            return number;
        }
        var text = typed.toString().strip().replace(',', '.');
        if (text.length() > LONGEST_NUMBER || !text.matches("[+-]?[0-9]+(\\.[0-9]+)?")) {
            wrong(name, "answer.number");
            return null;
        }
        return new BigDecimal(text);
    }

    @Nullable Integer whole(String name) {
        var number = number(name);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            wrong(name, "answer.whole");
            return null;
        }
    }

    @Nullable Boolean yesNo(String name) {
        var typed = fields.one(name);
        if (typed == null || typed.toString().isBlank()) {
            return null;
        }
        var reading = new YesNo(null).read(typed);
        if (reading instanceof Criterion.Read read && read.answer() instanceof Answer.YesNo answer) {
            return answer.value();
        }
        wrong(name, "answer.yesNo");
        return null;
    }

    <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String name) {
        var typed = fields.text(name);
        if (typed == null || typed.isBlank()) {
            return null;
        }
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(typed.strip().toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        wrong(name, "answer.choice");
        return null;
    }

    private void wrong(String name, String key) {
        problems.add(Violation.of(name, key));
    }

    /** What could not be read. */
    List<Violation> problems() {
        return problems;
    }

    /** What could not be read and what the domain found wrong; a field that could not be read counts as filled in. */
    List<Violation> and(List<Violation> found) {
        var all = new ArrayList<>(problems);
        for (var violation : found) {
            if (problems.stream().noneMatch(p -> p.field().equals(violation.field()))) {
                all.add(violation);
            }
        }
        return all;
    }
}
