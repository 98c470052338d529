package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.newsletter.News;
import nl.oproep.newsletter.Newsletter;
import nl.oproep.newsletter.spi.Newsletters;
import org.jspecify.annotations.Nullable;

/** Newsletters in one table. */
final class JdbcNewsletters implements Newsletters {
    private static final String COLUMNS = "id, subject, text, english_subject, english_text, created_at, issue";

    private final Jdbc jdbc;

    JdbcNewsletters(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Newsletter newsletter) {
        var dutch = newsletter.dutch();
        var english = newsletter.english();
        var what = "newsletter " + newsletter.id();
        int added = jdbc.one(
                what,
                handle -> handle.createUpdate("""
                        insert into oproep_newsletter (
                            id, subject, text, english_subject, english_text, created_at, issue)
                        values (:id, :subject, :text, :englishSubject, :englishText, :at, cast(:issue as uuid))
                            on conflict do nothing
                        """)
                        .bind("id", newsletter.id())
                        .bind("subject", dutch == null ? null : dutch.subject())
                        .bind("text", dutch == null ? null : dutch.text())
                        .bind("englishSubject", english == null ? null : english.subject())
                        .bind("englishText", english == null ? null : english.text())
                        .bind("at", Moments.at(newsletter.createdAt()))
                        .bindByType("issue", newsletter.issue(), UUID.class)
                        .execute());
        if (added == 0) {
            throw new DuplicateException(what);
        }
    }

    @Override
    public Optional<Newsletter> find(UUID id) {
        return jdbc.one(
                "newsletter " + id,
                handle -> handle.createQuery("select " + COLUMNS + " from oproep_newsletter where id = :id")
                        .bind("id", id)
                        .map((row, context) -> read(row))
                        .findOne());
    }

    @Override
    public List<Newsletter> list(int limit, int offset) {
        return jdbc.one(
                "newsletters",
                handle -> Listed.page(handle, COLUMNS, "oproep_newsletter", "created_at desc, id", limit, offset)
                        .map((row, context) -> read(row))
                        .list());
    }

    @Override
    public boolean send(UUID id, UUID issue) {
        return jdbc.one(
                "newsletter " + id,
                handle -> handle.createUpdate(
                                        "update oproep_newsletter set issue = :issue where id = :id and issue is null")
                                .bind("issue", issue)
                                .bind("id", id)
                                .execute()
                        > 0);
    }

    private static Newsletter read(ResultSet row) throws SQLException {
        return new Newsletter(
                row.getObject("id", UUID.class),
                news(row.getString("subject"), row.getString("text")),
                news(row.getString("english_subject"), row.getString("english_text")),
                Moments.read(row, "created_at"),
                row.getObject("issue", UUID.class));
    }

    private static @Nullable News news(@Nullable String subject, @Nullable String text) {
        return subject == null || text == null ? null : new News(subject, text);
    }
}
