package nl.oproep.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.oproep.kernel.Language;
import nl.oproep.testkit.Played;
import nl.oproep.testkit.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Everything is played, then wiped, erased and purged; and then nothing that anybody supplied is anywhere, not in a column, nor in a dump, nor in a byte of the database's files (V4, promise 14). */
@Timeout(240)
class ProofTest {

    @Test
    void nothingIsLeftOnH2() throws IOException {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "proof-h2");
        var source = Databases.pooled(Databases.h2(folder.resolve("db"), Databases.H2_SETTINGS));

        prove(source, folder);
    }

    @Test
    void nothingIsLeftOnPostgres() throws IOException {
        var folder = Path.of("target")
                .toAbsolutePath()
                .resolve("proof-pg-" + ProcessHandle.current().pid());
        try (var server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("wal_recycle", "off")
                .setServerConfig("autovacuum", "off")
                .start()) {
            prove(Databases.pooled(server.getPostgresDatabase()), folder);
        }
    }

    private static void prove(DataSource source, Path files) {
        var clock = SettableClock.create();
        var store = JdbcStore.over(source, clock).migrate();
        var played = Played.over(store, clock);
        var trail = new Trail(played.canaries());
        played.everything();

        assertThat(trail.in(store)).as("the search finds each of them before").containsAll(played.canaries());
        assertThat(columns(source, trail)).hasSizeGreaterThan(20);
        assertThat(trail.below(files)).as("the files have them").isNotEmpty();

        played.wipeAndErase();
        assertThat(trail.in(store)).as("the dump").isEmpty();
        assertThat(columns(source, trail)).as("every column").isEmpty();
        assertThat(trail.below(files)).as("that it is not enough to delete").isNotEmpty();

        var left = played.purge(Language.EN);

        assertThat(left).as("what could not be cleared").isEmpty();
        assertThat(trail.below(files)).as("the files").isEmpty();
        assertThat(trail.in(played.ledger().getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    /** Every column of every table of the whole schema, also of those that no dump has. */
    private static Set<String> columns(DataSource source, Trail trail) {
        var found = new TreeSet<String>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (var table : tables) {
                try (var rows = statement.executeQuery("select * from \"" + table + '"')) {
                    var columns = rows.getMetaData();
                    while (rows.next()) {
                        for (int i = 1; i <= columns.getColumnCount(); i++) {
                            var bytes = rows.getString(i);
                            if (bytes != null
                                    && !trail.in(bytes.getBytes(StandardCharsets.UTF_8))
                                            .isEmpty()) {
                                found.add(table + '.' + columns.getColumnName(i));
                            }
                        }
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
