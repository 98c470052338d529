package nl.oproep.trials;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Looks again until something is so, for what can only be seen by asking. */
final class Patience {
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Patience() {}

    static void until(String what, Duration most, BooleanSupplier so) {
        long end = System.nanoTime() + most.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + most + ": " + what);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    /** Holds for the whole of this time. */
    static void during(Duration time, Supplier<Boolean> so, String what) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            if (!so.get()) {
                throw new AssertionError("no longer so: " + what);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
