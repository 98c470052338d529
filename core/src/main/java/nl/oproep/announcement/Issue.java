package nl.oproep.announcement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One announcement, or one newsletter, on its way to an audience: a row, whatever the number of members (L2).
 *
 * @param content what it says; its details are gone once it is finished
 * @param cursor the last member that somebody took in hand; all before it are sent to, or in a {@link Stretch}
 * @param exhausted whether there is nobody after the cursor
 * @param tally of what is settled
 * @param createdAt when it was made, also the Date of its mails
 * @param finishedAt when the last mail of it was settled, or it was stopped, or null
 */
public record Issue(
        IssueContent content,
        Audience audience,
        UUID cursor,
        boolean exhausted,
        Tally tally,
        Instant createdAt,
        @Nullable Instant finishedAt) {
    /** Before every member. */
    public static final UUID START = new UUID(0, 0);

    public UUID id() {
        return content.issue();
    }
}
