package nl.oproep.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param entries in the order that was asked for
 * @param total how many were found on all pages
 * @param newest when the newest of all that was found was published, or null when nothing was; asked for {@link BoardSearch#asOf} that moment, the next pages stand still when something new comes
 */
public record BoardPage(
        List<BoardEntry> entries, int total, @Nullable Instant newest) {

    public BoardPage {
        entries = List.copyOf(entries);
    }
}
