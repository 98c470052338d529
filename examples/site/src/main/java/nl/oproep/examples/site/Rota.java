package nl.oproep.examples.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.oproep.Oproep;
import nl.oproep.kernel.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the site does by itself, a line each: the core's plain calls, which any scheduler could drive. */
final class Rota {
    private static final Logger LOG = LoggerFactory.getLogger(Rota.class);
    private static final int BATCH = 1_000;

    private Rota() {}

    /**
     * Everything that recurs in this network.
     *
     * @param inbound looking into the places where mail comes in
     * @param clearedAtStart whether the embedded database was cleared, which then is not done again for a day
     */
    static List<RecurringWork> of(Oproep oproep, List<RecurringWork> inbound, boolean clearedAtStart) {
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
        rota.add(
                clearedAtStart
                        ? later(Duration.ofDays(1), "purge", () -> purge(oproep))
                        : RecurringWork.once(Duration.ofDays(1), "purge", () -> purge(oproep)));
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

    /** Not in the first round, which is at once. */
    private static RecurringWork later(Duration period, String name, Runnable round) {
        var first = new AtomicBoolean(true);
        return RecurringWork.once(period, name, () -> {
            if (!first.getAndSet(false)) {
                round.run();
            }
        });
    }

    private static void purge(Oproep oproep) {
        oproep.privacy().purging().purge(Language.EN).forEach(LOG::warn);
    }
}
