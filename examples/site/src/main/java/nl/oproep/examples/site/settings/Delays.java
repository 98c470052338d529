package nl.oproep.examples.site.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads lengths of time: {@code 250ms}, {@code 1s}, {@code 5m}, {@code 1h}, {@code 2d}, and ISO 8601 such as {@code P29D}. */
final class Delays {
    private static final Pattern SHORT = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

    private Delays() {}

    /** Several, separated by commas; empty when one of them is none. */
    static Optional<List<Duration>> list(String typed) {
        var delays = new ArrayList<Duration>();
        for (var part : typed.split(",", -1)) {
            var delay = one(part.strip());
            if (delay.isEmpty() || delay.get().isZero()) {
                return Optional.empty();
            }
            delays.add(delay.get());
        }
        return Optional.of(delays);
    }

    private static Optional<Duration> one(String typed) {
        var matcher = SHORT.matcher(typed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(count);
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }

    /** An ISO 8601 length that does not depend on a calendar: days and shorter. */
    static Optional<Duration> iso(String typed) {
        try {
            return Optional.of(Duration.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
