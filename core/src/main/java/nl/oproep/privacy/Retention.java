package nl.oproep.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.oproep.kernel.Expiry;

/** How long after its purpose ended everything is wiped (V2). Each length can be changed; some cannot without breaking a law or a promise, and those are refused. */
public final class Retention {
    private static final LocalDate SOME_DAY = LocalDate.of(2027, 1, 1);

    /** What domain.md calls the default. */
    public static final Retention STANDARD = new Retention(standard());

    private final Map<Expiry, Period> periods;

    private Retention(Map<Expiry, Period> periods) {
        this.periods = periods;
    }

    private static Map<Expiry, Period> standard() {
        var standard = new EnumMap<Expiry, Period>(Expiry.class);
        for (var rule : Expiry.values()) {
            standard.put(rule, rule.standard());
        }
        return standard;
    }

    /**
     * The standard, but for these.
     *
     * @throws IllegalArgumentException when they cannot be; the message says all that is wrong and why
     */
    public static Retention standardBut(Map<Expiry, Period> changed) {
        var periods = standard();
        periods.putAll(changed);
        var retention = new Retention(periods);
        var problems = retention.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return retention;
    }

    private List<String> problems() {
        var problems = new ArrayList<String>();
        periods.forEach((rule, period) -> {
            if (SOME_DAY.plus(period).isBefore(SOME_DAY)) {
                problems.add(rule + " cannot be wiped before its purpose ends");
            }
        });
        if (shorter(Expiry.POSTING, Expiry.RESPONSE)) {
            problems.add(
                    "POSTING must be at least as long as RESPONSE: who received a response may not be forgotten before the response itself (GDPR 15(1)(c), C-553/07)");
        }
        if (shorter(Expiry.RESPONSE, Expiry.RESPONSE_TO_DESTROY)) {
            problems.add("RESPONSE_TO_DESTROY cannot be longer than RESPONSE: the candidate asked for less (R6)");
        }
        if (SOME_DAY.plus(period(Expiry.INVOICE)).isBefore(SOME_DAY.plusYears(7))) {
            problems.add("INVOICE must be at least 7 years after the end of the book year (AWR 52)");
        }
        if (shorter(Expiry.RESPONSE, Expiry.DELIVERED_MAIL)) {
            problems.add("DELIVERED_MAIL cannot be longer than RESPONSE: nothing of a response outlives it");
        }
        return problems;
    }

    private boolean shorter(Expiry one, Expiry other) {
        return SOME_DAY.plus(period(one)).isBefore(SOME_DAY.plus(period(other)));
    }

    /** How long after its purpose ended this is wiped. */
    public Period period(Expiry rule) {
        return periods.getOrDefault(rule, rule.standard());
    }

    /** What had ended by the answer is due at {@code moment}. */
    Instant endedBy(Expiry rule, Instant moment, ZoneId zone) {
        return moment.atZone(zone).minus(period(rule)).toInstant();
    }
}
