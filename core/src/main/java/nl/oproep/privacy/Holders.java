package nl.oproep.privacy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Holder;

/** All holders, one for each category, in the order of the categories. */
public final class Holders {
    private final Map<DataCategory, Holder> holders = new EnumMap<>(DataCategory.class);

    /**
     * These holders.
     *
     * @throws IllegalArgumentException when two hold the same category
     */
    public Holders(List<Holder> all) {
        for (var holder : all) {
            if (holders.put(holder.category(), holder) != null) {
                throw new IllegalArgumentException("two holders of " + holder.category());
            }
        }
    }

    List<Holder> all() {
        return List.copyOf(holders.values());
    }

    Optional<Holder> of(DataCategory category) {
        return Optional.ofNullable(holders.get(category));
    }
}
