package nl.oproep.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.oproep.kernel.Sha256;

/** The rows of one response and its three mails, in tables like ours, put in the shortest ordinary way: one insert, one batch of three, one commit. */
final class PlainResponses {
    private static final String RESPONSE = """
            insert into plain_response (
                id, receipt, assignment, submission_key, digest, kind, candidate_name, candidate_email,
                candidate_email_key, candidate_phone, content, exact_copy, sha256, only_this_assignment,
                destroy_after_procedure, attachments, terms_version, terms_digest, agreed_at, partner, language,
                submitted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String MAIL = """
            insert into plain_outbox (
                id, tag, kind, subject, recipient, language, details, state, due_at, attempt, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private PlainResponses() {}

    /** Tables like ours, indexes included. */
    static String[] tables() {
        return new String[] {
            "create table plain_response (like oproep_response including all)",
            "create table plain_outbox (like oproep_outbox including all)"
        };
    }

    static void insert(Connection connection, String assignment, Map<String, String> fields) throws SQLException {
        connection.setAutoCommit(false);
        try (var response = connection.prepareStatement(RESPONSE);
                var mails = connection.prepareStatement(MAIL)) {
            var id = UUID.randomUUID();
            var now = Timestamp.from(Instant.now());
            bind(response, id, assignment, fields, now);
            response.executeUpdate();
            for (var kind : new String[] {"response-to-poster", "response-to-network", "response-to-candidate"}) {
                mail(mails, id, kind, fields.getOrDefault("email", ""), now);
                mails.addBatch();
            }
            mails.executeBatch();
            connection.commit();
        }
    }

    private static void bind(
            PreparedStatement response, UUID id, String assignment, Map<String, String> fields, Timestamp now)
            throws SQLException {
        var copy = fields.entrySet().stream()
                .map(field -> field.getKey() + "\n" + field.getValue() + "\n")
                .collect(Collectors.joining("\n"));
        var content = fields.entrySet().stream()
                .map(field -> '"' + field.getKey() + "\":\"" + field.getValue() + '"')
                .collect(Collectors.joining(",", "{", "}"));
        var digest = java.util.HexFormat.of().parseHex(Sha256.of(copy).hex());
        var email = fields.getOrDefault("email", "");
        int at = 1;
        response.setObject(at++, id);
        response.setString(at++, id.toString().substring(0, 10));
        response.setString(at++, assignment);
        response.setBytes(at++, digest);
        response.setBytes(at++, digest);
        response.setString(at++, "RESPONSE");
        response.setString(at++, fields.getOrDefault("name", ""));
        response.setString(at++, email);
        response.setString(at++, email);
        response.setString(at++, fields.getOrDefault("phone", ""));
        response.setString(at++, content);
        response.setString(at++, copy);
        response.setBytes(at++, digest);
        response.setBoolean(at++, true);
        response.setBoolean(at++, false);
        response.setInt(at++, 0);
        response.setString(at++, "16.21");
        response.setBytes(at++, digest);
        response.setTimestamp(at++, now);
        response.setBoolean(at++, false);
        response.setString(at++, "nl");
        response.setTimestamp(at, now);
    }

    private static void mail(PreparedStatement mail, UUID response, String kind, String recipient, Timestamp now)
            throws SQLException {
        int at = 1;
        mail.setObject(at++, UUID.randomUUID());
        mail.setString(at++, UUID.randomUUID().toString());
        mail.setString(at++, kind);
        mail.setObject(at++, response);
        mail.setString(at++, recipient);
        mail.setString(at++, "nl");
        mail.setString(at++, null);
        mail.setString(at++, "PENDING");
        mail.setTimestamp(at++, now);
        mail.setInt(at++, 0);
        mail.setTimestamp(at, now);
    }
}
