package nl.oproep.adapter.javalin;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does, by looking again and again, and not for ever. */
final class Waiting {
    private static final long LONGEST_NANOS = 30_000_000_000L;

    private Waiting() {}

    static void until(BooleanSupplier happened) {
        long end = System.nanoTime() + LONGEST_NANOS;
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("it did not happen within 30 seconds");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
