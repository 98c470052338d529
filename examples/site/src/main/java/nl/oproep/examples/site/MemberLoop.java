package nl.oproep.examples.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.oproep.Oproep;
import nl.oproep.kernel.OproepException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads that announce new assignments and send issues to members (P7, L2): they look every two seconds, and do not rest while there is something to send. */
final class MemberLoop {
    private static final Logger LOG = LoggerFactory.getLogger(MemberLoop.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration RENEW = Duration.ofSeconds(20);
    private static final int AT_ONCE = 100;

    private final Oproep oproep;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    MemberLoop(Oproep oproep) {
        this.oproep = oproep;
    }

    /** Takes back what this node had in hand when it ended, and starts sending with that many threads. */
    void start(int workers) {
        oproep.distributing().recover();
        for (int i = 0; i < workers; i++) {
            boolean first = i == 0;
            run("members-" + i, () -> worker(first));
        }
        run("members-leases", this::renewing);
    }

    /** Begins nothing more and waits for what is being sent, at most this long; what is not written down then is sent again after the next start. */
    void stop(Duration patience) {
        stopped = true;
        oproep.distributing().stop();
        threads.stream().filter(thread -> thread.getName().endsWith("leases")).forEach(Thread::interrupt);
        synchronized (threads) {
            threads.notifyAll();
        }
        long end = System.nanoTime() + patience.toNanos();
        for (var thread : threads) {
            try {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
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

    private void worker(boolean announces) throws InterruptedException {
        while (!stopped) {
            if (!once(announces)) {
                rest();
            }
        }
    }

    private void rest() throws InterruptedException {
        synchronized (threads) {
            if (!stopped) {
                threads.wait(LOOK.toMillis());
            }
        }
    }

    private boolean once(boolean announces) {
        try {
            boolean more = announces && oproep.announcing().announceDue(AT_ONCE) > 0;
            return oproep.distributing().distributeDue() || more;
        } catch (OproepException e) {
            LOG.warn("members cannot be reached, their mail waits: {}", e.getMessage());
            return false;
        } catch (RuntimeException e) {
            LOG.error("sending to members stumbled and goes on", e);
            return false;
        }
    }

    private void renewing() throws InterruptedException {
        while (!stopped) {
            TimeUnit.MILLISECONDS.sleep(RENEW.toMillis());
            try {
                oproep.distributing().renewLeases();
            } catch (OproepException e) {
                LOG.warn("what is in hand for members could not be kept: {}", e.getMessage());
            }
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }
}
