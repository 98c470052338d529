package nl.oproep.adapter.jdbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import nl.oproep.assignment.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Published profiles, taken apart once per version: what responding reads again and again. Holds nothing of a poster, and is believed only after the database has confirmed id and version.
 */
final class ProfileCache {
    private static final long MOST_CHARACTERS = 8_000_000;

    private final Cache<Key, Weighed> profiles = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, Weighed weighed) -> weighed.weight())
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    @Nullable Profile find(UUID id, long version) {
        var weighed = profiles.getIfPresent(new Key(id, version));
        return weighed == null ? null : weighed.profile();
    }

    /** Only for what is committed: a version number of a transaction that is rolled back is given again. */
    void keep(UUID id, long version, Profile profile, int requirementsLength) {
        int weight = 500 + profile.title().length() + profile.text().length() + requirementsLength;
        profiles.put(new Key(id, version), new Weighed(profile, weight));
    }

    private record Key(UUID id, long version) {}

    private record Weighed(Profile profile, int weight) {}
}
