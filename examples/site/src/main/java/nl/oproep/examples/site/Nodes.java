package nl.oproep.examples.site;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.oproep.kernel.Secret;
import nl.oproep.kernel.Sha256;

/**
 * Which sites run over one PostgreSQL, and by which key: each says so when it starts and takes it back when it stops. Of a key no more is told than a hash that only it can make. Sites with different keys do not know each other's
 * links, forms and suppressed addresses.
 */
final class Nodes implements AutoCloseable {
    private static final String CREATE = """
            create table if not exists oproep_node (
                name        varchar(60) primary key,
                key_hash    varchar(64) not null,
                started_at  timestamp(6) with time zone not null
            )
            """;

    private static final String TELL = """
            insert into oproep_node (name, key_hash, started_at) values (?, ?, ?)
                on conflict (name) do update set key_hash = excluded.key_hash, started_at = excluded.started_at
            """;

    private final DataSource database;
    private final String name;

    private Nodes(DataSource database, String name) {
        this.database = database;
        this.name = name;
    }

    /**
     * A site of which this database was told.
     *
     * @param site its name
     * @param keyHash what {@link #hash} makes of its key
     */
    record Node(String site, String keyHash, Instant startedAt) {}

    /** What may be told of a key. */
    static String hash(byte[] key) {
        Sha256 hash = Secret.of(key).hashes("node").of("the key of a site");
        return hash.hex();
    }

    /**
     * Tells the database, when it is PostgreSQL, that this site works by this key.
     *
     * @throws SiteException when the database does not take it
     */
    static Nodes tell(DataSource database, String name, byte[] key, Instant now) {
        try (var connection = database.getConnection()) {
            if (shared(connection)) {
                create(connection);
                try (var statement = connection.prepareStatement(TELL)) {
                    statement.setString(1, name);
                    statement.setString(2, hash(key));
                    statement.setTimestamp(3, Timestamp.from(now));
                    statement.executeUpdate();
                }
            }
            return new Nodes(database, name);
        } catch (SQLException e) {
            throw new SiteException("this site cannot be noted in the database: SQL state " + e.getSQLState(), e);
        }
    }

    /** Two sites that start together may both find no table; one of them makes it. */
    private static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try {
                statement.execute(CREATE);
            } catch (SQLException e) {
                statement.execute(CREATE);
            }
        }
    }

    /** The sites that run over this database, or were killed; none when it is not shared. */
    static List<Node> of(DataSource database) throws SQLException {
        var nodes = new ArrayList<Node>();
        try (var connection = database.getConnection()) {
            if (!shared(connection) || !there(connection)) {
                return nodes;
            }
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select name, key_hash, started_at from oproep_node order by started_at, name")) {
                while (rows.next()) {
                    nodes.add(new Node(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getTimestamp(3).toInstant()));
                }
            }
        }
        return nodes;
    }

    private static boolean shared(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    private static boolean there(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select to_regclass('oproep_node') is not null")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /** Takes back that this site runs; without the database that is not possible, and does no harm. */
    @Override
    public void close() throws SQLException {
        try (var connection = database.getConnection()) {
            if (shared(connection)) {
                try (var statement = connection.prepareStatement("delete from oproep_node where name = ?")) {
                    statement.setString(1, name);
                    statement.executeUpdate();
                }
            }
        }
    }
}
