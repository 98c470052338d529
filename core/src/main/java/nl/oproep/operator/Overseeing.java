package nl.oproep.operator;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import nl.oproep.operator.spi.Totals;
import nl.oproep.operator.spi.Waiting;

/** What waits for a person, and how long the lists are. The host sees to it that only an operator gets here. */
public final class Overseeing {
    /** As far as what waits is counted; a page says "more" beyond it. */
    public static final int MOST = 1_000;

    private final Waiting waiting;
    private final Totals totals;

    public Overseeing(Waiting waiting, Totals totals) {
        this.waiting = waiting;
        this.totals = totals;
    }

    /** How many of each matter wait on {@code today}, also 0, counted no further than {@link #MOST}. */
    public Map<Matter, Integer> waiting(LocalDate today) {
        var counts = new EnumMap<Matter, Integer>(Matter.class);
        for (var matter : Matter.values()) {
            counts.put(matter, 0);
        }
        counts.putAll(waiting.counts(today, MOST));
        return counts;
    }

    /** How many of these there are. */
    public long total(Listed what) {
        return totals.of(what);
    }
}
