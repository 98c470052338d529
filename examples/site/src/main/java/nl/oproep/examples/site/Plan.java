package nl.oproep.examples.site;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where it stands when which work is next: a table beside the others on PostgreSQL. With H2 there is one node only, and one thread at a time may use its file; there the plan is kept in memory, and
 * everything is due when the site starts.
 */
final class Plan implements AutoCloseable {
    static final String TABLE = "oproep_recurring";

    private static final String CREATE = """
            create table if not exists oproep_recurring (
                task_name             varchar(100) not null,
                task_instance         varchar(100) not null,
                task_data             bytea,
                execution_time        timestamp(6) with time zone not null,
                picked                boolean not null,
                picked_by             varchar(60),
                last_success          timestamp(6) with time zone,
                last_failure          timestamp(6) with time zone,
                consecutive_failures  integer,
                last_heartbeat        timestamp(6) with time zone,
                version               bigint not null,
                priority              smallint,
                primary key (task_name, task_instance)
            )
            """;

    private static final String RELEASE = """
            update oproep_recurring
               set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
             where picked_by = ?
            """;

    private final DataSource source;
    private final @Nullable HikariDataSource own;

    private Plan(DataSource source, @Nullable HikariDataSource own) {
        this.source = source;
        this.own = own;
    }

    /**
     * The plan of the sites that share this database.
     *
     * @throws SiteException when there can be none
     */
    static Plan beside(DataSource database) {
        try (var connection = database.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                create(connection);
                return new Plan(database, null);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        var memory = memory();
        try (var connection = memory.getConnection()) {
            create(connection);
        } catch (SQLException e) {
            memory.close();
            throw failed(e);
        }
        return new Plan(memory, memory);
    }

    private static HikariDataSource memory() {
        var config = new HikariConfig();
        config.setPoolName("plan");
        config.setJdbcUrl(
                "jdbc:h2:mem:plan-" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE");
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }

    /** Two nodes that start together may both find no table; one of them makes it. */
    private static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try {
                statement.execute(CREATE);
            } catch (SQLException e) {
                statement.execute(CREATE);
            }
        }
    }

    /** Where it is kept. */
    DataSource source() {
        return source;
    }

    /** Frees what this node had in hand when it ended. */
    void release(String node) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(RELEASE)) {
            statement.setString(1, node);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static SiteException failed(SQLException e) {
        return new SiteException("the plan of recurring work cannot be kept: SQL state " + e.getSQLState(), e);
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
