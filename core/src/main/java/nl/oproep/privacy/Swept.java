package nl.oproep.privacy;

import java.util.EnumMap;
import java.util.Map;
import nl.oproep.kernel.Expiry;

/**
 * What a sweep wiped, or would wipe.
 *
 * @param counts how many of what, by rule; what there is nothing of is left out
 * @param more whether something is left to be wiped
 */
public record Swept(Map<Expiry, Long> counts, boolean more) {

    public Swept {
        counts = Map.copyOf(counts);
    }

    /** All rules together. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    Swept plus(Swept later) {
        var both = new EnumMap<Expiry, Long>(Expiry.class);
        both.putAll(counts);
        later.counts.forEach((rule, count) -> both.merge(rule, count, Long::sum));
        return new Swept(both, later.more);
    }
}
