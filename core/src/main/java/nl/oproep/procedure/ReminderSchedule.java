package nl.oproep.procedure;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a poster is reminded to tell how it goes (O2).
 *
 * @param firstAfterDays counted from the closing
 * @param everyDays between two reminders, and after a report
 * @param times how many go out in vain before the operator has to act
 */
public record ReminderSchedule(int firstAfterDays, int everyDays, int times) {

    /** (ours) 7 days after closing, then every 14 days, three times. */
    public static final ReminderSchedule STANDARD = new ReminderSchedule(7, 14, 3);

    public ReminderSchedule {
        if (firstAfterDays < 0 || everyDays < 1 || times < 0) {
            throw new IllegalArgumentException(
                    "reminders come after 0 days or more, at least a day apart, 0 times or more");
        }
    }

    /**
     * When the next reminder is due: counted from the closing, so that a late one does not put off those that follow; not sooner after a report than reminders are apart; and never two within half of that, also
     * when several are late.
     */
    Instant next(Instant closedAt, int sent, @Nullable Instant remindedAt, @Nullable Instant reportedAt, ZoneId zone) {
        var due = later(closedAt, firstAfterDays + sent * everyDays, zone);
        if (reportedAt != null) {
            due = latest(due, later(reportedAt, (sent + 1) * everyDays, zone));
        }
        return remindedAt == null ? due : latest(due, later(remindedAt, (everyDays + 1) / 2, zone));
    }

    private static Instant later(Instant moment, int days, ZoneId zone) {
        return moment.atZone(zone).plusDays(days).toInstant();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
