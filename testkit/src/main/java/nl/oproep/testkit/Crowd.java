package nl.oproep.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Many who do something at the same moment, for contracts about races. */
final class Crowd {
    private static final long PATIENCE_SECONDS = 60;

    private Crowd() {}

    /** Lets all of them begin together and returns what each came to, in order. */
    static <T> List<T> atOnce(List<? extends Callable<T>> acts) {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            var start = new CyclicBarrier(acts.size());
            var begun = new ArrayList<Future<T>>();
            for (var act : acts) {
                begun.add(threads.submit(() -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return act.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var one : begun) {
                results.add(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("one of the crowd failed", e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("one of the crowd is still waiting", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the crowd was interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
