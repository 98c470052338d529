package nl.oproep.checks;

import nl.oproep.kernel.DataCategory;
import org.jspecify.annotations.Nullable;

/**
 * A field that keeps things beyond a call, or that nobody can tell of its type that it does not.
 *
 * @param field class and field, in full
 * @param category what is kept, or null when that is no personal data or is gone with the call
 * @param place its name among the caches of the inventory; null with {@code category}
 * @param bound what keeps it small, or why it keeps nothing
 * @param wiped what empties it when that is wiped which it was made from
 */
record Keeper(
        String field,
        @Nullable DataCategory category,
        @Nullable String place,
        String bound,
        String wiped) {

    static Keeper kept(String field, DataCategory category, String place, String bound, String wiped) {
        return new Keeper(Rooms.ROOT + '.' + field, category, place, bound, wiped);
    }

    /** One whose object lives as long as one call or one mail. */
    static Keeper passing(String field, String how) {
        return new Keeper(Rooms.ROOT + '.' + field, null, null, how, "gone with the call");
    }

    /** One without personal data. */
    static Keeper impersonal(String field, String what) {
        return new Keeper(Rooms.ROOT + '.' + field, null, null, what, "nothing to wipe");
    }
}
