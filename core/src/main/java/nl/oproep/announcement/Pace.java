package nl.oproep.announcement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * How fast and when mail that is not one-off goes out (ours).
 *
 * @param perSecond how many mails a second from all nodes together, 0 for as many as the server takes
 * @param from the first moment of the day, in the network's time zone
 * @param until the moment of the day at which it ends; the same as {@code from} for the whole day, earlier for a window over midnight
 */
public record Pace(int perSecond, LocalTime from, LocalTime until) {

    /** As fast as the server takes them, at any time. */
    public static final Pace FREE = new Pace(0, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public Pace {
        if (perSecond < 0) {
            throw new IllegalArgumentException("a pace is a number of mails a second, or 0 for no limit");
        }
    }

    /** Whether mail may go at this moment. */
    public boolean isOpen(Instant now, ZoneId zone) {
        var time = now.atZone(zone).toLocalTime();
        if (from.equals(until)) {
            return true;
        }
        boolean after = !time.isBefore(from);
        boolean before = time.isBefore(until);
        return from.isBefore(until) ? after && before : after || before;
    }

    /** How many mails may be taken in hand together: what goes within a second. */
    int most(int wanted) {
        return perSecond == 0 ? wanted : Math.min(wanted, perSecond);
    }

    /** How long so many mails take. */
    Duration time(int mails) {
        return perSecond == 0 ? Duration.ZERO : Duration.ofNanos(1_000_000_000L * mails / perSecond);
    }
}
