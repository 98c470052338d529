package nl.oproep.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** The same thing again and again, by some threads. */
final class Loop implements Side {

    /** Does it once, or some times at once, and says how often. */
    interface Work {
        int once(int number) throws Exception;
    }

    private final int threads;
    private final LongSupplier database;
    private final Work work;
    private final AtomicInteger next = new AtomicInteger();

    /** @param database processor time of the database, to be counted */
    Loop(int threads, LongSupplier database, Work work) {
        this.threads = threads;
        this.database = database;
        this.work = work;
    }

    @Override
    public Sample run(Duration time) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            long before = Cpu.process() + database.getAsLong();
            long start = System.nanoTime();
            List<Callable<Long>> loops = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                loops.add(() -> workUntil(start + time.toNanos()));
            }
            long units = 0;
            for (var done : pool.invokeAll(loops)) {
                units += done.get();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Sample(units, seconds, (Cpu.process() + database.getAsLong() - before) / 1e9);
        } finally {
            pool.shutdown();
        }
    }

    private long workUntil(long end) throws Exception {
        long done = 0;
        while (System.nanoTime() < end) {
            done += work.once(next.getAndIncrement());
        }
        return done;
    }
}
