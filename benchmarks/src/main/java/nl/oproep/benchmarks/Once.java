package nl.oproep.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;

/** Batch after batch by some threads until nothing is left. */
record Once(int threads, LongSupplier database, Callable<Integer> batch) {

    Sample run() throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            long before = Cpu.process() + database.getAsLong();
            long start = System.nanoTime();
            List<Callable<Integer>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(this::untilNothingIsLeft);
            }
            long units = 0;
            for (var worker : pool.invokeAll(workers)) {
                units += worker.get();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Sample(units, seconds, (Cpu.process() + database.getAsLong() - before) / 1e9);
        } finally {
            pool.shutdown();
        }
    }

    private int untilNothingIsLeft() throws Exception {
        int all = 0;
        for (int some = batch.call(); some > 0; some = batch.call()) {
            all += some;
        }
        return all;
    }
}
