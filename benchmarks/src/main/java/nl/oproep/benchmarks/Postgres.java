package nl.oproep.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/** A PostgreSQL of our own for one run, with every promise of durability on. */
final class Postgres implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final long pid;

    private Postgres(EmbeddedPostgres server, long pid) {
        this.server = server;
        this.pid = pid;
    }

    static Postgres start() throws IOException {
        var folder = Files.createTempDirectory("oproep-bench-pg");
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        return new Postgres(
                server,
                Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid"))
                        .get(0)
                        .strip()));
    }

    /** A new, empty database, with a pool of connections of its own. */
    HikariDataSource database(String name, int connections) throws SQLException {
        execute(server.getPostgresDatabase(), "create database " + name);
        return pool(server.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true", connections);
    }

    /** A pool of connections to a database that is there. */
    static HikariDataSource pool(String url, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(connections);
        return new HikariDataSource(config);
    }

    int port() {
        return server.getPort();
    }

    /** Processor time of its back ends. */
    LongSupplier cpu() {
        return Cpu.children(pid);
    }

    static void execute(DataSource source, String... statements) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String ask(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var text = new StringBuilder();
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
            return text.toString().stripTrailing();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
