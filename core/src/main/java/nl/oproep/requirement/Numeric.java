package nl.oproep.requirement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.oproep.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A whole or decimal number.
 *
 * @param min the least that satisfies, inclusive, or null
 * @param max the most that satisfies, inclusive, or null
 * @param unit what is counted, such as {@code jaar}, or null
 * @param whole whether only whole numbers can be answered
 */
public record Numeric(
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String unit,
        boolean whole) implements Criterion {
    private static final int MOST_DIGITS = 15;

    @Override
    public Kind kind() {
        return Kind.NUMBER;
    }

    /** Accepts a decimal point or a decimal comma, up to 15 digits, no exponent. */
    @Override
    public Reading read(Object raw) {
        var typed = (raw instanceof BigDecimal number ? number.toPlainString() : raw.toString())
                .strip()
                .replace(',', '.');
        if (!typed.matches("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?")
                || typed.replaceAll("[^0-9]", "").length() > MOST_DIGITS) {
            return new Unreadable(Violation.of("", "answer.number"));
        }
        var number = new BigDecimal(typed);
        if (whole && number.stripTrailingZeros().scale() > 0) {
            return new Unreadable(Violation.of("", "answer.whole"));
        }
        return new Read(new Answer.Quantity(number));
    }

    @Override
    public Verdict judge(Answer answer) {
        var value = ((Answer.Quantity) answer).value();
        if (min == null && max == null) {
            return Verdict.TO_BE_JUDGED;
        }
        boolean met = (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0);
        return met ? Verdict.MET : Verdict.NOT_MET;
    }

    @Override
    public List<Violation> problems() {
        var problems = new ArrayList<Violation>();
        if (min != null && max != null && min.compareTo(max) > 0) {
            problems.add(Violation.of("max", "requirement.minAboveMax"));
        }
        if (tooLong(min)) {
            problems.add(Violation.of("min", "answer.number"));
        }
        if (tooLong(max)) {
            problems.add(Violation.of("max", "answer.number"));
        }
        return problems;
    }

    private static boolean tooLong(@Nullable BigDecimal bound) {
        return bound != null
                && (bound.precision() > MOST_DIGITS || bound.scale() > MOST_DIGITS || bound.scale() < -MOST_DIGITS);
    }
}
