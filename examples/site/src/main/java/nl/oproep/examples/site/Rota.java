package nl.oproep.examples.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.oproep.Oproep;

/** What the site does by itself, a line each: the core's plain calls, which any scheduler could drive. */
final class Rota {
    private static final int BATCH = 1_000;

    private Rota() {}

    /**
     * Everything that recurs in this network.
     *
     * @param inbound looking into the places where mail comes in
     */
    static List<RecurringWork> of(Oproep oproep, List<RecurringWork> inbound) {
        var rota = new ArrayList<RecurringWork>();
        rota.add(RecurringWork.every(
                Duration.ofMinutes(1), "reminders", () -> oproep.reminding().remindDue(50)));
        rota.add(RecurringWork.every(
                Duration.ofSeconds(5), "updates", () -> oproep.updating().updateDue(20)));
        rota.add(RecurringWork.every(
                Duration.ofMinutes(1),
                "retention",
                () -> Math.toIntExact(
                        oproep.privacy().sweeping().sweepDue(BATCH).total())));
        rota.add(RecurringWork.every(
                Duration.ofHours(1), "notes", () -> oproep.backOffice().forgetDue(BATCH)));
        if (oproep.hasMembers()) {
            rota.add(RecurringWork.every(
                    Duration.ofHours(1),
                    "silent-members",
                    () -> oproep.rousing().rouseDue(50)));
        }
        rota.add(RecurringWork.every(
                Duration.ofMinutes(1), "mail-files", () -> oproep.receiving().tidy(100)));
        rota.addAll(inbound);
        return List.copyOf(rota);
    }
}
