package nl.oproep.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. Safe for many threads. */
public final class SettableClock extends Clock {
    private final ZoneId zone;
    private volatile Instant now;

    private SettableClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** A clock at the moment that the {@linkplain Fixtures fixtures} speak of. */
    public static SettableClock create() {
        return new SettableClock(Fixtures.NOW, Fixtures.ZONE);
    }

    /** Moves the clock on, or back. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** Sets the clock. */
    public void set(Instant moment) {
        now = moment;
    }

    /** Sets the clock to the last second of a day, in its zone. */
    public void setToTheEndOf(LocalDate day) {
        now = day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** A clock in another zone that stands still at this moment. */
    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(now, other);
    }
}
