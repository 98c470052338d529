package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.oproep.announcement.Audience;
import nl.oproep.announcement.Issue;
import nl.oproep.announcement.IssueContent;
import nl.oproep.announcement.Tally;
import nl.oproep.mail.MailKind;

/** An issue in the making. */
public final class SomeIssue {
    private UUID subject = UUID.randomUUID();
    private Audience audience = new Audience(false, List.of("FINANCE"), "utrecht", true, 32);
    private Instant createdAt = NOW;

    public SomeIssue about(UUID what) {
        subject = what;
        return this;
    }

    public SomeIssue to(Audience whom) {
        audience = whom;
        return this;
    }

    public SomeIssue createdAt(Instant moment) {
        createdAt = moment;
        return this;
    }

    public Issue value() {
        var content = new IssueContent(
                UUID.randomUUID(),
                new MailKind("announcement"),
                subject,
                Map.of("title", "‘Kanarie’ é"),
                "https://oproep.example");
        return new Issue(content, audience, Issue.START, false, Tally.NOTHING, createdAt, null);
    }
}
