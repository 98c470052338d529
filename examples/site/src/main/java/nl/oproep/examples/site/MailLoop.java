package nl.oproep.examples.site;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.oproep.kernel.OproepException;
import nl.oproep.mail.Dispatching;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that send what waits: woken by the bell when this site has committed mail, and once a second for what other nodes committed or what must be tried again (M2).
 */
final class MailLoop {
    private static final Logger LOG = LoggerFactory.getLogger(MailLoop.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration RENEW = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final int BATCH = 16;

    private final Dispatching dispatching;
    private final Bell bell;
    private final InstantSource clock;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean out = new AtomicBoolean();
    private volatile boolean stopped;

    /** @param clock the one that {@code dispatching} has: it says when a mail is due */
    MailLoop(Dispatching dispatching, Bell bell, InstantSource clock) {
        this.dispatching = dispatching;
        this.bell = bell;
        this.clock = clock;
    }

    /** Takes back what this node held when it ended, and starts sending with that many threads. */
    void start(int workers) {
        int recovered = dispatching.recover();
        if (recovered > 0) {
            LOG.info("{} mails that were in hand when this node ended are sent now", recovered);
        }
        run("mail-0", () -> worker(true));
        for (int i = 1; i < workers; i++) {
            run("mail-" + i, () -> worker(false));
        }
        run("mail-leases", this::renewing);
    }

    /** Begins nothing more and waits for what is being sent, at most this long; what is not finished then is sent again after the next start. */
    void stop(Duration patience) {
        stopped = true;
        try {
            dispatching.stop();
        } catch (OproepException e) {
            LOG.warn("claimed mails could not be given back: they are sent after the next start");
        }
        threads.forEach(thread -> bell.ring());
        long end = System.nanoTime() + patience.toNanos();
        for (var thread : threads) {
            join(thread, Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        }
    }

    private static void join(Thread thread, long millis) {
        try {
            if (thread.getName().equals("mail-leases")) {
                thread.interrupt();
            }
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(String name, Work work) {
        var thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void worker(boolean watching) throws InterruptedException {
        while (!stopped) {
            if (deliver() == 0 && !stopped) {
                bell.await(watching ? untilNext() : LONG);
            }
        }
    }

    private int deliver() throws InterruptedException {
        try {
            int sent = dispatching.deliverDue(BATCH);
            if (sent > 0) {
                bell.ring();
            }
            back();
            return sent;
        } catch (OproepException e) {
            away(e);
            return 0;
        } catch (RuntimeException e) {
            LOG.error("sending stumbled and goes on", e);
            return 0;
        }
    }

    private Duration untilNext() {
        try {
            return dispatching
                    .nextDue()
                    .map(due -> Duration.between(clock.instant(), due))
                    .filter(wait -> !wait.isNegative() && wait.compareTo(LOOK) < 0)
                    .orElse(LOOK);
        } catch (OproepException e) {
            away(e);
            return LOOK;
        }
    }

    private void renewing() throws InterruptedException {
        while (!stopped) {
            TimeUnit.MILLISECONDS.sleep(RENEW.toMillis());
            try {
                dispatching.renewLeases();
            } catch (OproepException e) {
                away(e);
            }
        }
    }

    private void away(OproepException e) {
        if (out.compareAndSet(false, true)) {
            LOG.warn("the outbox cannot be reached, mail waits: {}", e.getMessage());
        }
    }

    private void back() {
        if (out.compareAndSet(true, false)) {
            LOG.info("the outbox can be reached again");
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }
}
