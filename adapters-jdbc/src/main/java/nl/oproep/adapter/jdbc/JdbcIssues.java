package nl.oproep.adapter.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.announcement.Issue;
import nl.oproep.announcement.spi.Issues;
import nl.oproep.kernel.spi.DuplicateException;

/** Issues, a row each. */
final class JdbcIssues implements Issues {
    private final Jdbc jdbc;

    JdbcIssues(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Issue issue) {
        var what = "issue " + issue.id();
        var content = issue.content();
        int added = jdbc.one(
                what,
                handle -> handle.createUpdate("""
                        insert into oproep_issue (
                            id, kind, subject, audience, details, base_url, past, exhausted, sent, later, refused,
                            created_at, served_at, finished_at)
                        values (
                            :id, :kind, :subject, :audience, :details, :base, :past, :exhausted, :sent, :later, :refused,
                            :created, :created, :finished)
                            on conflict do nothing
                        """)
                        .bind("id", issue.id())
                        .bind("kind", content.kind().name())
                        .bind("subject", content.subject())
                        .bind("audience", Json.of(issue.audience()))
                        .bind("details", content.details().isEmpty() ? null : Json.of(content.details()))
                        .bind("base", content.base())
                        .bind("past", issue.cursor())
                        .bind("exhausted", issue.exhausted())
                        .bind("sent", issue.tally().sent())
                        .bind("later", issue.tally().later())
                        .bind("refused", issue.tally().refused())
                        .bind("created", Moments.at(issue.createdAt()))
                        .bindByType("finished", Moments.atOrNull(issue.finishedAt()), OffsetDateTime.class)
                        .execute());
        if (added == 0) {
            throw new DuplicateException(what);
        }
    }

    @Override
    public Optional<Issue> find(UUID id) {
        return jdbc.one(
                "issue " + id,
                handle -> handle.createQuery("select " + IssueRow.COLUMNS + " from oproep_issue where id = :id")
                        .bind("id", id)
                        .map((row, context) -> IssueRow.read(row))
                        .findOne());
    }

    @Override
    public List<Issue> list(int limit, int offset) {
        return jdbc.one(
                "issues",
                handle -> Listed.page(handle, IssueRow.COLUMNS, "oproep_issue", "created_at desc, id", limit, offset)
                        .map((row, context) -> IssueRow.read(row))
                        .list());
    }

    @Override
    public boolean stop(UUID id, Instant at) {
        return jdbc.together("issue " + id, handle -> {
            IssueRow.turn(handle, at);
            int stopped = handle.createUpdate(
                            "update oproep_issue set exhausted = true where id = :id and not exhausted")
                    .bind("id", id)
                    .execute();
            IssueRow.finish(handle, id, at);
            return stopped > 0;
        });
    }

    @Override
    public void forget(UUID subject) {
        jdbc.together("issues about " + subject, handle -> {
            handle.createUpdate(
                            "delete from oproep_stretch where issue in (select id from oproep_issue where subject = :subject)")
                    .bind("subject", subject)
                    .execute();
            return handle.createUpdate("delete from oproep_issue where subject = :subject")
                    .bind("subject", subject)
                    .execute();
        });
    }
}
