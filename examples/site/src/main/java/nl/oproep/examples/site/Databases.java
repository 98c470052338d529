package nl.oproep.examples.site;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import nl.oproep.examples.site.settings.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the database: a pool that never waits for ever, and finds its way back after the database was away. */
final class Databases {
    private static final Logger LOG = LoggerFactory.getLogger(Databases.class);
    private static final int CONNECTIONS = 12;
    private static final int WAIT_FOR_CONNECTION = 5_000;
    private static final int WAIT_AT_START = 10_000;

    private Databases() {}

    /** Writes the file of an embedded database anew without what was wiped (V4), before anybody uses it; does nothing for any other. */
    static void clear(Database database) {
        if (!database.embedded()) {
            return;
        }
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        } catch (SQLException e) {
            LOG.warn("the embedded database could not be written anew: SQL state {}", e.getSQLState());
        }
    }

    /**
     * A pool of connections; at least one of them works.
     *
     * @throws SiteException when the database cannot be reached
     */
    static HikariDataSource open(Database database) {
        var config = new HikariConfig();
        config.setPoolName("oproep");
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION);
        config.setValidationTimeout(2_000);
        config.setKeepaliveTime(120_000);
        config.setMaxLifetime(1_800_000);
        config.setInitializationFailTimeout(WAIT_AT_START);
        if (database.url().startsWith("jdbc:postgresql:")) {
            config.addDataSourceProperty("ApplicationName", "oproep");
            config.addDataSourceProperty("connectTimeout", "5");
            config.addDataSourceProperty("socketTimeout", "60");
            config.addDataSourceProperty("tcpKeepAlive", "true");
        }
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new SiteException("the database cannot be reached: " + reason(e), e);
        }
    }

    /** What is wrong with the database at this moment, for whoever watches over the site; empty when it answers. */
    static List<String> problems(DataSource database) {
        try (var connection = database.getConnection()) {
            return connection.isValid(2) ? List.of() : List.of("the database does not answer");
        } catch (SQLException e) {
            return List.of("the database cannot be reached");
        }
    }

    private static String reason(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
