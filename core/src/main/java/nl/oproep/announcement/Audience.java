package nl.oproep.announcement;

import java.util.List;
import nl.oproep.assignment.Profile;
import nl.oproep.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * For whom an issue is: the members whose preferences it fits (L2), or all of them (L4).
 *
 * @param everybody whether preferences do not matter; then nothing else does
 * @param disciplines of which a member wants one, or has no wish
 * @param region folded as {@link #region} does; null when it does not matter
 * @param remote whether members who may work from elsewhere are for it in any region
 * @param hours a week, or null when unknown
 */
public record Audience(
        boolean everybody,
        List<String> disciplines,
        @Nullable String region,
        boolean remote,
        @Nullable Integer hours) {

    /** All members. */
    public static final Audience EVERYBODY = new Audience(true, List.of(), null, false, null);

    public Audience {
        disciplines = List.copyOf(disciplines);
    }

    /** Those whom this assignment may interest (P7). */
    public static Audience of(Profile assignment) {
        var region = assignment.region();
        return new Audience(
                false,
                assignment.disciplines(),
                region == null ? null : region(region),
                assignment.remote(),
                assignment.hoursPerWeek());
    }

    /** A region as it is compared: lower case, without accents, single blanks. */
    public static String region(String typed) {
        return Words.folded(typed).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Whether a member with these preferences is among them. */
    public boolean fits(Preferences wanted) {
        return everybody || (fitsDisciplines(wanted) && fitsRegions(wanted) && fitsHours(wanted));
    }

    private boolean fitsDisciplines(Preferences wanted) {
        return wanted.disciplines().isEmpty() || wanted.disciplines().stream().anyMatch(disciplines::contains);
    }

    private boolean fitsRegions(Preferences wanted) {
        return region == null
                || wanted.regions().isEmpty()
                || (remote && wanted.remote())
                || wanted.regions().stream().anyMatch(typed -> region(typed).equals(region));
    }

    private boolean fitsHours(Preferences wanted) {
        return hours == null
                || ((wanted.hoursMin() == null || hours >= wanted.hoursMin())
                        && (wanted.hoursMax() == null || hours <= wanted.hoursMax()));
    }
}
