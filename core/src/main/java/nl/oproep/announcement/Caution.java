package nl.oproep.announcement;

import java.time.Duration;
import java.time.Instant;
import nl.oproep.mail.RetrySchedule;
import org.jspecify.annotations.Nullable;

/**
 * How many mails are begun together: so many that they take about a second, since whoever unsubscribes meanwhile may still get one; and a single one after trouble, with a growing pause before it. Safe for many
 * threads.
 */
final class Caution {
    private static final int MOST = 100;
    private static final Duration LONG = Duration.ofSeconds(2);
    private static final Duration SHORT = Duration.ofMillis(500);

    /** One address that cannot be reached is no trouble of the server. */
    private static final int IN_A_ROW = 5;

    private final RetrySchedule schedule;
    private int pack = 10;
    private int failed;
    private int troubles;
    private @Nullable Instant until;

    Caution(RetrySchedule schedule) {
        this.schedule = schedule;
    }

    synchronized int pack() {
        return pack;
    }

    synchronized boolean isWaiting(Instant now) {
        return until != null && now.isBefore(until);
    }

    /** So many were handed over in this time, and a server took at least one of them. */
    synchronized void went(int mails, Duration took) {
        troubles = 0;
        failed = 0;
        until = null;
        if (took.compareTo(LONG) > 0) {
            pack = Math.max(1, pack / 2);
        } else if (took.compareTo(SHORT) < 0 && mails >= pack) {
            pack = Math.min(MOST, pack * 2);
        }
    }

    /** None of so many was taken now; returns whether that is trouble. */
    synchronized boolean failed(int mails, Instant now) {
        failed += mails;
        if (failed >= IN_A_ROW) {
            trouble(now);
            return true;
        }
        return false;
    }

    /** No server was there. */
    synchronized void trouble(Instant now) {
        pack = 1;
        troubles++;
        until = now.plus(schedule.delay(troubles));
    }
}
