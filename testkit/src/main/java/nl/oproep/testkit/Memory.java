package nl.oproep.testkit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.oproep.kernel.spi.Transactions;
import org.jspecify.annotations.Nullable;

/** Transactions over shelves in memory: one at a time, and undone step by step when the work throws. */
final class Memory implements Transactions {
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Runnable> undo = new ArrayDeque<>();

    @Override
    public <R> R within(Supplier<R> work) {
        lock.lock();
        boolean outermost = lock.getHoldCount() == 1;
        boolean returned = false;
        try {
            var result = work.get();
            returned = true;
            return result;
        } finally {
            if (outermost && !returned) {
                undo.forEach(Runnable::run);
            }
            if (outermost) {
                undo.clear();
            }
            lock.unlock();
        }
    }

    /** Does {@code work} in one transaction, or in the one that runs. */
    void run(Runnable work) {
        within(() -> {
            work.run();
            return this;
        });
    }

    /** A place to keep things by key, which takes part in the transactions of this memory. To be used inside of them only. */
    final class Shelf<K, V> {
        private final Map<K, V> content = new HashMap<>();

        @Nullable V find(K key) {
            return content.get(key);
        }

        boolean has(K key) {
            return content.containsKey(key);
        }

        Collection<V> all() {
            return content.values();
        }

        List<K> keysOf(Predicate<V> such) {
            return content.entrySet().stream()
                    .filter(entry -> such.test(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        void put(K key, V value) {
            var before = content.put(key, value);
            undo.push(() -> restore(key, before));
        }

        void remove(K key) {
            var before = content.remove(key);
            undo.push(() -> restore(key, before));
        }

        private void restore(K key, @Nullable V before) {
            if (before == null) {
                content.remove(key);
            } else {
                content.put(key, before);
            }
        }
    }
}
