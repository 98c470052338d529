package nl.oproep.announcement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which assignments a member wants to hear of (L1). What is left empty does not matter.
 *
 * @param disciplines codes of the network's disciplines; any of them will do
 * @param regions as typed; any of them will do
 * @param remote whether an assignment that can be done from elsewhere will do in any region
 * @param hoursMin the fewest hours a week, or null
 * @param hoursMax the most hours a week, or null
 */
public record Preferences(
        List<String> disciplines,
        List<String> regions,
        boolean remote,
        @Nullable Integer hoursMin,
        @Nullable Integer hoursMax) {

    /** Everything. */
    public static final Preferences ANY = new Preferences(List.of(), List.of(), true, null, null);

    public Preferences {
        disciplines = List.copyOf(disciplines);
        regions = List.copyOf(regions);
    }
}
