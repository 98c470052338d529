package nl.oproep.mail;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the queue at a fault of our own, and lets one mail at a time try whether it is over (M2).
 *
 * <p>One odd mail must not stop the rest (promise 17): a mail that meets the fault while others have passed since is {@link #isOdd} and is put off by itself.
 */
final class Pausing {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatching.class);
    private static final int REMEMBERED = 1000;

    private final RetrySchedule schedule;
    private final Set<UUID> suspects = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private @Nullable Pause pause;
    private int faults;
    private boolean probing;

    Pausing(RetrySchedule schedule) {
        this.schedule = schedule;
    }

    synchronized Optional<Pause> now() {
        return Optional.ofNullable(pause);
    }

    /** When to ask {@link #admit} again: at the end of the pause, or while a probe is under way a second later. */
    synchronized Optional<Instant> until(Instant now) {
        return now().map(current -> probing ? now.plusSeconds(1) : current.until());
    }

    /** How many mails may go: all that are wanted, none, or the one that tries whether the fault is over. */
    synchronized Admission admit(int wanted, Instant now) {
        if (pause == null) {
            return new Admission(wanted, false);
        }
        if (probing || now.isBefore(pause.until())) {
            return new Admission(0, false);
        }
        probing = true;
        return new Admission(1, true);
    }

    /** Whether this mail may be sent now; one claimed before the pause began may not. */
    synchronized boolean stops(Held held) {
        return pause != null && !held.probe();
    }

    /** The probe was not sent after all; another may be. */
    synchronized void unused() {
        probing = false;
    }

    /** The probe came through: the fault is over. */
    synchronized void passed(Held held) {
        if (held.probe() && pause != null) {
            LOG.info("Mail goes out again; it was held since {}", pause.since());
            pause = null;
            faults = 0;
            probing = false;
        }
    }

    /** Whether this mail met the fault before, and others have passed since: then it is the mail, not us. */
    synchronized boolean isOdd(Held held) {
        return pause == null && suspects.contains(held.id());
    }

    /** Begins the pause, or makes it longer when the probe failed; returns when it ends. */
    synchronized Instant fault(Held held, String reason, Instant now) {
        return fault(held.id(), held.probe(), reason, now);
    }

    /** Likewise, for a mail that did not come from the outbox, but will. */
    synchronized Instant fault(UUID mail, boolean probe, String reason, Instant now) {
        suspects.add(mail);
        var current = pause;
        if (current != null && !probe) {
            return current.until();
        }
        faults++;
        probing = false;
        var until = now.plus(schedule.delay(faults));
        if (current == null) {
            pause = new Pause(now, until, reason);
            LOG.error(
                    "No mail goes out until {}: a fault of our own, met by delivery {}: {}",
                    until,
                    mail,
                    Wordless.of(reason));
        } else {
            pause = new Pause(current.since(), until, reason);
            LOG.warn("Still no mail goes out, until {}: {}", until, Wordless.of(reason));
        }
        return until;
    }

    /** How many may be claimed, and whether that one is the probe. */
    record Admission(int max, boolean probe) {}
}
