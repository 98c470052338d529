package nl.oproep.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.oproep.kernel.Expiry;
import nl.oproep.kernel.Holder;
import nl.oproep.kernel.Violation;
import nl.oproep.kernel.spi.Traces;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.privacy.spi.Holds;

/**
 * Wiping what is due (V2, V4), in short transactions of a limited number of things each, so that nobody waits for it. It may be interrupted, repeated, and made on several nodes at once: what one has wiped, another passes over. The
 * host calls it when it likes; once an hour does.
 */
public final class Sweeping {
    private static final int BATCH = 1_000;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int YEARS_AHEAD = 10;
    /** What hangs on something else goes before it: so each is counted under its own rule, and the dry run says what the run will. */
    private static final List<Expiry> ORDER = Stream.of(Expiry.values())
            .sorted(Comparator.comparing(Sweeping::turn))
            .toList();

    private final Holders holders;
    private final Holds holds;
    private final Retention retention;
    private final Transactions transactions;
    private final ZoneId zone;
    private final Clock clock;

    Sweeping(Holders holders, Holds holds, Retention retention, Transactions transactions, ZoneId zone, Clock clock) {
        this.holders = holders;
        this.holds = holds;
        this.retention = retention;
        this.transactions = transactions;
        this.zone = zone;
        this.clock = clock;
    }

    private static int turn(Expiry rule) {
        return switch (rule) {
            case DELIVERED_MAIL, FAILED_MAIL, LINK -> 0;
            case UNCONFIRMED_CHANGE -> 1;
            default -> 2;
        };
    }

    /** How long everything is kept. */
    public Retention retention() {
        return retention;
    }

    /** What is wrong with wiping what is due by {@code date}; empty when nothing is. What is wiped does not come back, so a slip of the keyboard must not wipe it. */
    public static List<Violation> problems(LocalDate date, LocalDate today) {
        var latest = today.plusYears(YEARS_AHEAD);
        return date.isBefore(EARLIEST) || date.isAfter(latest)
                ? List.of(Violation.of("date", "date.far", "last", latest))
                : List.of();
    }

    /**
     * Wipes up to {@code max} things that are due now.
     *
     * @throws IllegalArgumentException when {@code max} is less than 1
     */
    public Swept sweepDue(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("at least one thing is to be wiped, not " + max);
        }
        return sweep(clock.instant(), max);
    }

    /** Wipes everything that is due by the end of this day. */
    public Swept run(LocalDate date) {
        var swept = new Swept(Map.of(), true);
        while (swept.more()) {
            swept = swept.plus(sweep(endOf(date), Integer.MAX_VALUE));
        }
        return swept;
    }

    /** How much {@link #run} would wipe; nothing is changed. Responses of an assignment that goes are counted themselves. */
    public Swept preview(LocalDate date) {
        var counts = new EnumMap<Expiry, Long>(Expiry.class);
        for (var rule : Expiry.values()) {
            holders.of(rule.category())
                    .map(holder -> holder.traces().countDue(rule, endedBy(rule, endOf(date))))
                    .filter(count -> count > 0)
                    .ifPresent(count -> counts.put(rule, count));
        }
        return new Swept(counts, !counts.isEmpty());
    }

    /** A link that still opens something is never wiped in advance, whatever the day. */
    private Instant endedBy(Expiry rule, Instant moment) {
        var now = clock.instant();
        return retention.endedBy(rule, rule == Expiry.LINK && moment.isAfter(now) ? now : moment, zone);
    }

    private Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Rule by rule, batch by batch; so an assignment goes after the last of its responses. */
    private Swept sweep(Instant moment, int max) {
        holds.liftEnded(LocalDate.ofInstant(clock.instant(), zone));
        var counts = new EnumMap<Expiry, Long>(Expiry.class);
        int left = max;
        for (var rule : ORDER) {
            var traces = holders.of(rule.category()).map(Holder::traces);
            int wiped = traces.isPresent() ? 1 : 0;
            while (wiped > 0 && left > 0) {
                wiped = wipe(traces.get(), rule, moment, Math.min(BATCH, left));
                counts.merge(rule, (long) wiped, Long::sum);
                left -= wiped;
            }
        }
        counts.values().removeIf(count -> count == 0);
        return new Swept(counts, left == 0);
    }

    private int wipe(Traces traces, Expiry rule, Instant moment, int batch) {
        var due = traces.due(rule, endedBy(rule, moment), batch);
        return due.isEmpty() ? 0 : transactions.within(() -> traces.forget(due));
    }
}
