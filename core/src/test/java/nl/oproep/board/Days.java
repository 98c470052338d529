package nl.oproep.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is moved by hand; it starts at noon in Amsterdam on 22 November 2026. */
final class Days extends Clock {
    static final LocalDate FIRST = LocalDate.of(2026, 11, 22);
    static final Instant START = Instant.parse("2026-11-22T11:00:00.123456Z");

    private volatile Instant now = START;

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
