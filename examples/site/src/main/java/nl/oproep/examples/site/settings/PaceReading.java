package nl.oproep.examples.site.settings;

import java.time.LocalTime;
import java.util.Optional;
import nl.oproep.announcement.Pace;

/** Reads how fast and when mail to members goes out. */
final class PaceReading {
    private static final int MOST = 1_000_000;
    private static final String HOURS = "([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]";

    private PaceReading() {}

    static Pace of(Reader reader) {
        int rate = reader.number(Setting.BULK_RATE, 0, 0, MOST);
        return reader.read(
                Setting.BULK_HOURS,
                "00:00-00:00",
                new Pace(rate, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT),
                "must be two times of the day, such as 08:00-20:00",
                typed -> typed.matches(HOURS)
                        ? Optional.of(new Pace(
                                rate, LocalTime.parse(typed.substring(0, 5)), LocalTime.parse(typed.substring(6))))
                        : Optional.empty());
    }
}
