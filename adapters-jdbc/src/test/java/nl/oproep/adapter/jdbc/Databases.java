package nl.oproep.adapter.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The databases that stores are tried on: H2 in a file, as the site ships it, and one PostgreSQL server per JVM, or the one that {@code OPROEP_TEST_PG_URL} names (its user must be allowed to create
 * databases).
 */
final class Databases {
    static final String H2_SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
    private static final List<String> TABLES = List.of(
            "oproep_stretch",
            "oproep_issue",
            "oproep_turn",
            "oproep_suppression",
            "oproep_brochure_piece",
            "oproep_brochure",
            "oproep_interest",
            "oproep_member",
            "oproep_registration",
            "oproep_privacy_request",
            "oproep_hold",
            "oproep_erasure",
            "oproep_tally",
            "oproep_invoice",
            "oproep_series",
            "oproep_due",
            "oproep_placement",
            "oproep_update",
            "oproep_procedure",
            "oproep_attachment_chunk",
            "oproep_attachment",
            "oproep_response",
            "oproep_passed_piece",
            "oproep_passed_file",
            "oproep_arrival",
            "oproep_outbox",
            "oproep_link",
            "oproep_subscription",
            "oproep_partner",
            "oproep_partner_change",
            "oproep_sponsorship",
            "oproep_newsletter",
            "oproep_assignment",
            "oproep_operator",
            "oproep_session",
            "oproep_act");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final ConcurrentHashMap<Class<?>, DataSource> H2 = new ConcurrentHashMap<>();
    private static final ConcurrentHashMap<Class<?>, DataSource> POSTGRES = new ConcurrentHashMap<>();

    private Databases() {}

    /** The migrated database of a test class, emptied. */
    static DataSource h2(Class<?> test) {
        return emptied(H2.computeIfAbsent(test, t -> migrated(pooled(freshH2()))));
    }

    /** The migrated database of a test class, emptied. */
    static DataSource postgres(Class<?> test) {
        return emptied(POSTGRES.computeIfAbsent(test, t -> migrated(pooled(freshPostgres()))));
    }

    /** A database in a file of its own with nothing in it. */
    static DataSource freshH2() {
        var file = Path.of("target", "h2", "db-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet());
        return h2(file.toAbsolutePath(), H2_SETTINGS);
    }

    static DataSource h2(Path file, String settings) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + file + settings);
        source.setUser("oproep");
        source.setPassword("");
        return source;
    }

    /** A database of its own with nothing in it. */
    static DataSource freshPostgres() {
        var name = "oproep_test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        execute(Postgres.admin(), "create database " + name);
        return Postgres.database(name);
    }

    static DataSource pooled(DataSource source) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    static void execute(DataSource source, String... statements) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long count(DataSource source, String table) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource migrated(DataSource source) {
        JdbcStore.over(source).migrate();
        return source;
    }

    private static DataSource emptied(DataSource source) {
        execute(source, TABLES.stream().map(table -> "delete from " + table).toArray(String[]::new));
        return source;
    }

    /** The server: started when the first test needs it, stopped with the JVM. */
    private static final class Postgres {
        private static final String URL = System.getenv().getOrDefault("OPROEP_TEST_PG_URL", "");
        private static final @Nullable EmbeddedPostgres SERVER = URL.isEmpty() ? start() : null;

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static DataSource admin() {
            return SERVER == null ? named(URL) : SERVER.getPostgresDatabase();
        }

        static DataSource database(String name) {
            return SERVER == null
                    ? named(URL.replaceFirst("(?<=[^/:]/)[^/?]*(?=\\?|$)", name))
                    : SERVER.getDatabase("postgres", name);
        }

        private static DataSource named(String url) {
            var source = new PGSimpleDataSource();
            source.setUrl(url);
            return source;
        }
    }
}
