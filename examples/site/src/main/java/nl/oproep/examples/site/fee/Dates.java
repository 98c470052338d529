package nl.oproep.examples.site.fee;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as people and programs type them: {@code 2026-01-31}. */
final class Dates {

    private Dates() {}

    static Optional<LocalDate> parse(String typed) {
        if (!typed.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() > 0);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
