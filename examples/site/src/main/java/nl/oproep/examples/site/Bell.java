package nl.oproep.examples.site;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiting worker at each stroke. Strokes that nobody waits for are kept, up to one for each worker. */
final class Bell {
    private final Semaphore strokes = new Semaphore(0);
    private final int workers;

    Bell(int workers) {
        this.workers = workers;
    }

    /** Returns at once. */
    void ring() {
        if (strokes.availablePermits() < workers) {
            strokes.release();
        }
    }

    /** Waits for a stroke, or until the time is over. */
    void await(Duration atMost) throws InterruptedException {
        if (strokes.tryAcquire(Math.max(1, atMost.toMillis()), TimeUnit.MILLISECONDS)) {
            return;
        }
    }
}
