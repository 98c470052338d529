package nl.oproep.announcement.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.announcement.Issue;

/** All issues, as those who make and watch them see them. Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads. */
public interface Issues {

    /**
     * Stores a new issue, ready to be sent.
     *
     * @throws nl.oproep.kernel.spi.DuplicateException when its id is taken
     */
    void add(Issue issue);

    /** The issue, or empty. */
    Optional<Issue> find(UUID id);

    /** Issues, newest first, at most {@code limit} of them, skipping {@code offset}. */
    List<Issue> list(int limit, int offset);

    /** Nobody is taken in hand for it any more; what is in hand goes out. Returns whether it was not finished or stopped before. */
    boolean stop(UUID id, Instant at);

    /** Forgets the issues about this subject, and their stretches (V4). */
    void forget(UUID subject);
}
