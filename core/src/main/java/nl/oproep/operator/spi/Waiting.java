package nl.oproep.operator.spi;

import java.time.LocalDate;
import java.util.Map;
import nl.oproep.operator.Matter;

/** What waits for a person of the network, counted. Shows numbers only. */
public interface Waiting {

    /**
     * How many of each matter wait on {@code today}, each counted no further than {@code most}, so that a page that shows it costs the same however much waits. A matter of which nothing waits counts 0.
     *
     * @param today in the network's time zone
     */
    Map<Matter, Integer> counts(LocalDate today, int most);
}
