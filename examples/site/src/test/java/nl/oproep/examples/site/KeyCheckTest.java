package nl.oproep.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.oproep.examples.site.settings.Settings;
import nl.oproep.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whether the sites that share one PostgreSQL work by one key (M5, M6, promise 22). */
@Timeout(60)
class KeyCheckTest {
    private static final String ONE = "a secret of tests only, 32 bytes long";
    private static final String OTHER = "another secret of tests, 32 bytes long";
    private static final Instant NOW = Instant.parse("2026-12-01T09:30:00Z");

    private static EmbeddedPostgres server;

    @TempDir
    private Path folder;

    private HikariDataSource database;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @BeforeEach
    void open() throws SQLException {
        var config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        config.setMaximumPoolSize(2);
        database = new HikariDataSource(config);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists oproep_node");
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void sitesThatShareOneKeyAreInOrder() throws Exception {
        try (var one = started("one", ONE);
                var two = started("two", ONE)) {
            assertThat(one).isNotSameAs(two);

            assertThat(check("one", ONE).state()).isEqualTo(Finding.State.OK);
        }
    }

    @Test
    void aSiteWithAnotherKeyIsNamedWithWhatToDo() throws Exception {
        try (var one = started("one", ONE)) {
            var found = check("two", OTHER);

            assertThat(one).isNotNull();
            assertThat(found.state()).isEqualTo(Finding.State.WRONG);
            assertThat(found.words()).contains("one (started 2026-12-01T09:30:00Z)", "the same OPROEP_SECRET");
        }
    }

    @Test
    void sitesThatEachMadeTheirOwnKeyAreFound() throws Exception {
        try (var one = DataFolder.open(folder.resolve("one"));
                var two = DataFolder.open(folder.resolve("two"));
                var first = Nodes.tell(database, one.node(), one.key(), NOW)) {
            assertThat(first).isNotNull();
            assertThat(two.key()).isNotEqualTo(one.key());

            assertThat(check("one", null).state()).isEqualTo(Finding.State.NOTE);
            assertThat(check("two", null).state()).isEqualTo(Finding.State.WRONG);
            assertThat(check("three", null).state())
                    .as("has no key yet, and would make one of its own")
                    .isEqualTo(Finding.State.WRONG);
        }
    }

    @Test
    void aSiteThatStoppedIsForgottenAndOneThatWasKilledIsKnownWhenItStartsAgain() throws Exception {
        started("one", ONE).close();
        assertThat(check("two", OTHER).state()).isEqualTo(Finding.State.OK);
        started("killed", ONE);
        assertThat(check("two", OTHER).state()).isEqualTo(Finding.State.WRONG);

        started("killed", OTHER);

        assertThat(check("two", OTHER).state()).isEqualTo(Finding.State.OK);
    }

    @Test
    void lookingMakesNothing() throws Exception {
        assertThat(check("one", ONE).state()).isEqualTo(Finding.State.OK);
        assertThat(check("one", null).state()).isEqualTo(Finding.State.NOTE);

        assertThat(Nodes.of(database)).isEmpty();
        assertThat(Files.exists(folder.resolve("one"))).isFalse();
        try (var connection = database.getConnection();
                var tables = connection.getMetaData().getTables(null, null, "oproep_node", null)) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void theKeyItselfIsNowhereInTheDatabase() throws Exception {
        try (var one = started("one", ONE)) {
            assertThat(one).isNotNull();
            assertThat(Nodes.of(database))
                    .singleElement()
                    .satisfies(node -> assertThat(node.keyHash())
                            .hasSize(64)
                            .isNotEqualTo(Sha256.of(ONE).hex()));
        }
    }

    private Nodes started(String name, String key) {
        return Nodes.tell(database, name, key.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private Finding check(String site, @Nullable String secret) throws SQLException {
        Map<String, String> set = new LinkedHashMap<>();
        set.put("data_dir", folder.resolve(site).toString());
        if (secret != null) {
            set.put("secret", secret);
        }
        return new KeyCheck(Settings.read(Map.of(), set)).finding(database);
    }
}
