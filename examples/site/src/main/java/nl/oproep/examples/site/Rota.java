package nl.oproep.examples.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.oproep.Oproep;

/** What the site does by itself, a line each: the core's plain calls, which any scheduler could drive. */
final class Rota {

    private Rota() {}

    /** Everything that recurs in this network. */
    static List<RecurringWork> of(Oproep oproep) {
        var rota = new ArrayList<RecurringWork>();
        rota.add(RecurringWork.every(
                Duration.ofMinutes(1), "reminders", () -> oproep.reminding().remindDue(50)));
        rota.add(RecurringWork.every(
                Duration.ofSeconds(5), "updates", () -> oproep.updating().updateDue(20)));
        return List.copyOf(rota);
    }
}
