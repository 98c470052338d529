package nl.oproep.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** What one would write for these tables alone: the statements that wipe one person, or all responses that are due, each by an index. */
final class PlainWiping {
    private static final String DUE = """
            with due as (
                     select r.id
                       from oproep_procedure p
                       join oproep_assignment a on a.id = p.assignment
                       join oproep_response r on r.assignment = a.reference
                      where p.final_update_at <= now() - interval '28 days'
                      fetch first %d rows only),
                 mails as (delete from oproep_outbox where subject in (select id from due))
            delete from oproep_response where id in (select id from due)""";

    /** What hangs on a response, and it. */
    private static final String[] OF_ONE = {
        "update oproep_placement set response = null where response = ?",
        "delete from oproep_outbox where subject = ?",
        "delete from oproep_link where subject = ?",
        "delete from oproep_hold where subject = ?",
        "delete from oproep_attachment where response = ?",
        "delete from oproep_response where id = ?"
    };

    private PlainWiping() {}

    /** Deletes up to so many due responses, and their mails, in one statement. */
    static int due(DataSource source, int most) throws SQLException {
        try (var connection = source.getConnection();
                var delete = connection.prepareStatement(DUE.formatted(most))) {
            return delete.executeUpdate();
        }
    }

    /** Finds what one person sent in, deletes it, and notes that. */
    static int person(DataSource source, String key) throws SQLException {
        try (var connection = source.getConnection();
                var find =
                        connection.prepareStatement("select id from oproep_response where candidate_email_key = ?")) {
            connection.setAutoCommit(false);
            find.setString(1, key);
            int gone = 0;
            try (var rows = find.executeQuery()) {
                while (rows.next()) {
                    delete(connection, rows.getObject(1, UUID.class));
                    gone++;
                }
            }
            try (var note = connection.prepareStatement(
                    "insert into oproep_erasure values (gen_random_uuid(), sha256('x'), now(), '{\"RESPONSE\":\"1\"}')")) {
                note.executeUpdate();
            }
            connection.commit();
            return gone;
        }
    }

    private static void delete(Connection connection, UUID response) throws SQLException {
        for (var sql : OF_ONE) {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, response);
                statement.executeUpdate();
            }
        }
    }
}
