package nl.oproep.trials;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** What a site keeps its data in. */
enum Database {
    /** The embedded one, in the site's data directory. */
    H2 {
        @Override
        Map<String, String> settings() {
            return Map.of();
        }
    },
    /** A new, empty database in one PostgreSQL server that all trials share. */
    POSTGRESQL {
        @Override
        Map<String, String> settings() {
            return settings(Shared.SERVER);
        }
    };

    /** Settings for a database that nobody used before. */
    abstract Map<String, String> settings();

    /** Settings for a new database in this server. */
    static Map<String, String> settings(EmbeddedPostgres server) {
        var name = "trial_" + UUID.randomUUID().toString().replace('-', '_');
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "OPROEP_JDBC_URL",
                "jdbc:postgresql://localhost:" + server.getPort() + "/" + name,
                "OPROEP_JDBC_USER",
                "postgres",
                "OPROEP_JDBC_PASSWORD",
                "postgres");
    }

    private static final class Shared {
        static final EmbeddedPostgres SERVER = started();

        private static EmbeddedPostgres started() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
