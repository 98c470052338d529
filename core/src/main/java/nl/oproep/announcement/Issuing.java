package nl.oproep.announcement;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.announcement.spi.Audiences;
import nl.oproep.announcement.spi.Issues;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.mail.MailKind;

/** Making issues for members, and watching how far they are. An issue is one row; {@link Distributing} sends it (L2, L4). */
public final class Issuing {
    private static final int LARGEST_PAGE = 500;

    private final Issues issues;
    private final Audiences audiences;
    private final Ids ids;
    private final Network network;
    private final Clock clock;

    public Issuing(Issues issues, Audiences audiences, Ids ids, Network network, Clock clock) {
        this.issues = issues;
        this.audiences = audiences;
        this.ids = ids;
        this.network = network;
        this.clock = clock;
    }

    /**
     * Makes an issue, in the transaction that runs; it goes out once that has committed.
     *
     * @param kind whose composer the network knows
     * @param subject what it is about
     * @param details what the text needs, frozen from now on
     */
    public Issue issue(MailKind kind, UUID subject, Audience audience, Map<String, String> details) {
        var content = new IssueContent(
                ids.next(), kind, subject, details, network.baseUrl().toString());
        var issue = new Issue(content, audience, Issue.START, false, Tally.NOTHING, clock.instant(), null);
        issues.add(issue);
        return issue;
    }

    /** How far an issue is, or empty when there is none. */
    public Optional<Issue> find(UUID id) {
        return issues.find(id);
    }

    /**
     * Issues, newest first.
     *
     * @throws IllegalArgumentException when {@code limit} is not between 1 and 500, or {@code offset} below 0
     */
    public List<Issue> list(int limit, int offset) {
        if (limit < 1 || limit > LARGEST_PAGE || offset < 0) {
            throw new IllegalArgumentException("a page of issues has 1 to 500 of them and starts at 0 or later");
        }
        return issues.list(limit, offset);
    }

    /** Nobody else gets the issue, but for the mails that are on their way; returns whether there was anything to stop. */
    public boolean stop(UUID id) {
        return issues.stop(id, clock.instant());
    }

    /** How many members an issue for this audience would go to now; reads all of them. */
    public long size(Audience audience) {
        return audiences.size(audience);
    }

    /** Forgets the issues about this subject, when that is wiped (V4). */
    public void forget(UUID subject) {
        issues.forget(subject);
    }
}
