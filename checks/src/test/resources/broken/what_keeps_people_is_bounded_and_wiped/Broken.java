package nl.oproep.adapter.javalin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.response.Candidate;

/** Remembers people in every way there is, and is emptied by nothing. */
final class Broken {
    private final ConcurrentMap<String, Integer> byName = new ConcurrentHashMap<>();
    private final Cache<Object, byte[]> pages = Caffeine.newBuilder().build();
    private final ThreadLocal<EmailAddress> ofThread = new ThreadLocal<>();
    private final AtomicReference<Seen> last = new AtomicReference<>();
    private volatile Seen onlyOne;

    private record Seen(Candidate candidate) {}

    /** Not a thing of many threads. */
    static final class Shelf {
        private final List<Seen> gathered = new ArrayList<>();
        private final Map<Integer, Object> anything = new HashMap<>();
        private final Map<Integer, Long> counts = new HashMap<>();
    }

    /** One that is, as it locks. */
    static final class Lock {
        private final Map<String, Integer> locked = new HashMap<>();

        synchronized void add(String name) {
            locked.put(name, 1);
        }
    }
}
