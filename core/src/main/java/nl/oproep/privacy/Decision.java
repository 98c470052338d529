package nl.oproep.privacy;

import java.time.Instant;
import java.util.List;
import nl.oproep.kernel.DataCategory;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one category when somebody asks to erase: the three conditions of the agreements (V3).
 *
 * @param category what sort of data
 * @param present how much of it is still there
 * @param erased how much is erased
 * @param kept what stays and why
 */
public record Decision(DataCategory category, int present, int erased, List<Kept> kept) {

    public Decision {
        kept = List.copyOf(kept);
    }

    /**
     * What stays.
     *
     * @param number how much
     * @param removable whether it may be removed
     * @param lapsed whether its purpose has lapsed
     * @param reason why it stays, as a key of a text
     * @param until when that ends, or null when that is not known yet
     */
    public record Kept(
            int number,
            boolean removable,
            boolean lapsed,
            String reason,
            @Nullable Instant until) {}
}
