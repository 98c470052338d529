package nl.oproep.assignment;

import java.time.LocalDate;
import java.util.List;
import nl.oproep.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What is published of an assignment, exactly as supplied (P2, P8).
 *
 * @param title code point for code point as supplied
 * @param text likewise, line breaks kept
 * @param disciplines codes of the network's disciplines, at least one
 * @param region where, or null
 * @param remote whether it can be done from elsewhere
 * @param start expected first day, or null
 * @param end expected last day, inclusive, or null
 * @param duration in words, when there is no end date, or null
 * @param hoursPerWeek or null
 * @param rate an indication in the poster's words, or null
 * @param closesOn the last day on which one can respond, until midnight in the network's time zone
 * @param requirements in the poster's order
 */
public record Profile(
        String title,
        String text,
        List<String> disciplines,
        @Nullable String region,
        boolean remote,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String duration,
        @Nullable Integer hoursPerWeek,
        @Nullable String rate,
        LocalDate closesOn,
        List<Requirement> requirements) {

    public Profile {
        disciplines = List.copyOf(disciplines);
        requirements = List.copyOf(requirements);
    }

    /** The same, open for responses until another day. */
    public Profile closingOn(LocalDate day) {
        return new Profile(
                title, text, disciplines, region, remote, start, end, duration, hoursPerWeek, rate, day, requirements);
    }
}
