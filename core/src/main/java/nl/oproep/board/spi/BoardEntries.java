package nl.oproep.board.spi;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.oproep.board.BoardEntry;
import nl.oproep.board.BoardPage;
import nl.oproep.board.BoardQuery;
import org.jspecify.annotations.Nullable;

/** What the board reads: published assignments, never a poster. */
public interface BoardEntries {

    /** Searches the open ones in the store itself, by an index where the database has one, in the order that is asked for. */
    BoardPage search(BoardQuery query);

    /**
     * How many fit, by what they have in common; only the words, {@code today} and {@code asOf} of the query count. In any order, each combination once.
     */
    List<Tally> tally(BoardQuery query);

    /**
     * What changed at or after {@code since}, in order of (changedAt, reference), after the one named, at most {@code limit}; for an index kept in memory. Includes what left the board.
     *
     * @param after the last change already read at exactly {@code since}, or null
     */
    List<Change> changes(Instant since, @Nullable String after, int limit);

    /**
     * Some that have the same disciplines, the same region and the same remoteness.
     *
     * @param disciplines codes
     * @param region as it is spelled, or null
     * @param remote whether they can be done from elsewhere
     * @param count how many they are
     */
    record Tally(List<String> disciplines, @Nullable String region, boolean remote, int count) {
        public Tally {
            disciplines = List.copyOf(disciplines);
        }
    }

    /**
     * A change of one assignment.
     *
     * @param changedAt when, by the clock of the node that made it
     * @param reference of which one, as text
     * @param entry how it stands on the board now, or null when it does not
     * @param words what it can be found by: the distinct words of title, text, region and requirement labels
     */
    record Change(
            Instant changedAt, String reference, @Nullable BoardEntry entry, Set<String> words) {
        public Change {
            words = Set.copyOf(words);
        }
    }
}
