package nl.oproep.privacy;

import java.util.UUID;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Standing;
import nl.oproep.kernel.Trace;

/**
 * One thing that is held about somebody, and whether it may be erased now. Hides itself wherever it is printed.
 *
 * @param category what sort of data
 * @param trace what it says
 * @param standing the conditions (V3)
 */
public record HeldItem(DataCategory category, Trace trace, Standing standing) {

    UUID key() {
        return trace.key();
    }

    /** Whether a legal hold can be put on it: a waiting mail or a request is no evidence of anything. */
    boolean holdable() {
        return category != DataCategory.MAIL && category != DataCategory.REQUEST;
    }

    HeldItem standing(Standing other) {
        return new HeldItem(category, trace, other);
    }

    @Override
    public String toString() {
        return "HeldItem[" + category + " " + trace.key() + "]";
    }
}
