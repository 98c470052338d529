package nl.oproep.billing;

import java.time.LocalDate;
import java.util.List;
import nl.oproep.placement.Placement;

/**
 * A placement with every document that was issued for it.
 *
 * @param placement as it is known now
 * @param since the day since which it is to be looked at; {@link #AT_ONCE} when it was added or changed
 * @param documents in order of issue
 */
public record Account(Placement placement, LocalDate since, List<Invoice> documents) {
    /** A day before all others. */
    public static final LocalDate AT_ONCE = LocalDate.of(1, 1, 1);

    public Account {
        documents = List.copyOf(documents);
    }
}
