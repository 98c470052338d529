package nl.oproep.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.oproep.assignment.Reference;
import org.jspecify.annotations.Nullable;

/**
 * One assignment as it stands in the list.
 *
 * @param reference leads to the whole
 * @param version for caches
 * @param title exactly as supplied
 * @param excerpt the first 200 characters of the text at most, cut at a code point
 * @param disciplines codes
 * @param region or null
 * @param remote whether it can be done from elsewhere
 * @param start expected first day, or null
 * @param hoursPerWeek or null
 * @param rate or null
 * @param closesOn the last day for responses
 * @param publishedAt when it first stood on the board; newest come first, equal ones by reference
 */
public record BoardEntry(
        Reference reference,
        long version,
        String title,
        String excerpt,
        List<String> disciplines,
        @Nullable String region,
        boolean remote,
        @Nullable LocalDate start,
        @Nullable Integer hoursPerWeek,
        @Nullable String rate,
        LocalDate closesOn,
        Instant publishedAt) {

    public BoardEntry {
        disciplines = List.copyOf(disciplines);
    }
}
