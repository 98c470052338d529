package nl.oproep.adapter.javalin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Public pages and documents made before, as the bytes that go over the line: each is made once for each version of what it shows. One is used again only while what it was made from is still the same, so it is never older than the
 * store's answer; it gives way when something else is made under its key, when what it shows is gone, and after an hour at the latest, so that what was wiped is not kept here (V4). It holds nothing personal.
 */
final class Kept {
    private static final long BYTES = 48L * 1024 * 1024;

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Cache<Object, Made> pages;

    Kept(Clock clock) {
        this.pages = Caffeine.newBuilder()
                .maximumWeight(BYTES)
                .weigher((Object key, Made made) -> made.rendered().size())
                .expireAfterWrite(LONGEST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** The page under this key, when there is one that was made from the same. */
    @Nullable Rendered find(Object key, Object from) {
        var made = pages.getIfPresent(key);
        return made != null && made.from().equals(from) ? made.rendered() : null;
    }

    /** The page under this key if it was made from the same, or else made now. */
    Rendered get(Object key, Object from, Supplier<Rendered> make) {
        var found = find(key, from);
        if (found != null) {
            return found;
        }
        var rendered = make.get();
        pages.put(key, new Made(from, rendered));
        return rendered;
    }

    /** Lets go of the page under this key. */
    void forget(Object key) {
        pages.invalidate(key);
    }

    /** A page and what it was made from. */
    private record Made(Object from, Rendered rendered) {}
}
