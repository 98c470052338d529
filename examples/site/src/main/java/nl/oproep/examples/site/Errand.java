package nl.oproep.examples.site;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.function.BiFunction;
import nl.oproep.Oproep;
import nl.oproep.adapter.jdbc.JdbcStore;
import nl.oproep.examples.site.demo.Postvak;
import nl.oproep.examples.site.settings.Settings;
import org.jspecify.annotations.Nullable;

/** A command that has something done by the network of these settings and is gone: what it posts, the running site sends. */
final class Errand {
    private final Settings settings;
    private final String name;

    /**
     * An errand.
     *
     * @param name what this node is called meanwhile, beside a site that runs over the same PostgreSQL
     */
    Errand(Settings settings, String name) {
        this.settings = settings;
        this.name = name;
    }

    /**
     * Lets {@code work} happen over the migrated store.
     *
     * @throws SiteException when the database, or the data directory of an embedded one, cannot be had
     */
    <R> R run(BiFunction<Oproep, JdbcStore, R> work) {
        if (settings.database().embedded()) {
            try (var folder = DataFolder.open(settings.dataDir())) {
                return run(folder.node(), folder.key(settings), work);
            }
        }
        return run(name, secret(), work);
    }

    private <R> R run(String node, byte @Nullable [] secret, BiFunction<Oproep, JdbcStore, R> work) {
        var clock = Clock.offset(Clock.systemUTC(), settings.clockOffset());
        try (var database = Databases.open(settings.database());
                var transport = Postvak.keeping(1, 1)) {
            var store = JdbcStore.over(database, clock).migrate();
            var oproep = new Networks(settings, store, settings.port(), transport, node, () -> {}, secret)
                    .at(clock, settings.publication());
            return work.apply(oproep, store);
        }
    }

    /** The one that is set, or the one that a site with this data directory made; null when there is neither. */
    private byte @Nullable [] secret() {
        var given = settings.secret();
        if (given != null) {
            return given.getBytes(StandardCharsets.UTF_8);
        }
        return Files.exists(DataFolder.keyFile(settings.dataDir())) ? DataFolder.readKey(settings.dataDir()) : null;
    }
}
