package nl.oproep.examples.site;

import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * One thing that is done again and again.
 *
 * @param name short and fixed, for it is stored: {@code reminders}
 * @param period how long after the end of one round the next begins
 * @param step a part that takes seconds at most, and tells how much it did; a round repeats it until that is 0, or the site stops
 */
record RecurringWork(String name, Duration period, IntSupplier step) {

    RecurringWork {
        if (!name.matches("[a-z][a-z-]{1,39}") || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("recurring work has a name in lower case and a period: " + name);
        }
    }

    /** Done in parts until nothing is left: {@code oproep.reminding().remindDue(50)}. */
    static RecurringWork every(Duration period, String name, IntSupplier step) {
        return new RecurringWork(name, period, step);
    }

    /** Done in one go, which must be short or may be broken off: an invoice run. */
    static RecurringWork once(Duration period, String name, Runnable round) {
        return new RecurringWork(name, period, () -> {
            round.run();
            return 0;
        });
    }
}
