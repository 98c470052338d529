package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import nl.oproep.announcement.Issue;
import nl.oproep.announcement.IssueContent;
import nl.oproep.announcement.Stretch;
import nl.oproep.announcement.Tally;
import nl.oproep.mail.MailKind;
import org.jdbi.v3.core.Handle;

/** An issue and its stretches as rows. */
final class IssueRow {
    static final String COLUMNS = """
            id, kind, subject, audience, details, base_url, past, exhausted, sent, later, refused, created_at,
            finished_at""";

    static final String STRETCH = "id, issue, after_member, up_to, owner, attempt, lease_ends";

    private IssueRow() {}

    static Issue read(ResultSet row) throws SQLException {
        return new Issue(
                new IssueContent(
                        row.getObject("id", UUID.class),
                        new MailKind(row.getString("kind")),
                        row.getObject("subject", UUID.class),
                        Json.details(row.getString("details")),
                        row.getString("base_url")),
                Json.audience(row.getString("audience")),
                row.getObject("past", UUID.class),
                row.getBoolean("exhausted"),
                new Tally(row.getLong("sent"), row.getLong("later"), row.getLong("refused")),
                Moments.read(row, "created_at"),
                Moments.readOrNull(row, "finished_at"));
    }

    static Stretch stretch(ResultSet row) throws SQLException {
        return new Stretch(
                row.getObject("id", UUID.class),
                row.getObject("issue", UUID.class),
                row.getObject("after_member", UUID.class),
                row.getObject("up_to", UUID.class),
                row.getString("owner"),
                row.getInt("attempt"),
                Moments.read(row, "lease_ends"));
    }

    /** Holds the one turn until the transaction ends, and tells from when mails may go. */
    static Instant turn(Handle handle, Instant now) {
        handle.createUpdate("insert into oproep_turn (id, free_from) values (1, :now) on conflict do nothing")
                .bind("now", Moments.at(now))
                .execute();
        return handle.createQuery("select free_from from oproep_turn where id = 1 for update")
                .map((row, context) -> Moments.read(row, "free_from"))
                .one();
    }

    /** An issue without members left and without stretches is finished. The inner question names the outer row: H2 2.4 answers one that does not from what it found before. */
    static void finish(Handle handle, UUID issue, Instant now) {
        handle.createUpdate("""
                        update oproep_issue
                           set finished_at = :now, details = null
                         where id = :issue and exhausted and finished_at is null
                           and not exists (select 1 from oproep_stretch s where s.issue = oproep_issue.id)
                        """)
                .bind("now", Moments.at(now))
                .bind("issue", issue)
                .execute();
    }
}
