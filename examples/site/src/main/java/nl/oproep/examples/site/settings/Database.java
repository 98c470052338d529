package nl.oproep.examples.site.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is kept.
 *
 * @param url of PostgreSQL, or of the embedded H2
 * @param user or null when the URL says it, or nobody asks
 * @param password or null
 * @param embedded whether it is the H2 file of the data directory, which one process at a time can open
 */
public record Database(
        String url, @Nullable String user, @Nullable String password, boolean embedded) {

    /** H2 in that folder, durable at every commit: without {@code WRITE_DELAY=0} a crash loses what was acknowledged. */
    static Database embeddedIn(Path folder) {
        return new Database(
                "jdbc:h2:file:" + folder.toAbsolutePath().normalize().resolve("oproep")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "oproep",
                "",
                true);
    }

    @Override
    public String toString() {
        return embedded ? "Database[embedded]" : "Database[hidden]";
    }
}
