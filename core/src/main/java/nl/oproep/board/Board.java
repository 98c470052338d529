package nl.oproep.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.oproep.assignment.Reference;
import nl.oproep.board.spi.BoardEntries;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * Searching and browsing what is open.
 *
 * <p>A board in memory answers from an index of its own that is never more than five seconds behind the store, on any node, and not behind at all for what was changed through this node; texts stay in the
 * store, an open assignment takes about 1 kB. A board in the store asks the store each time. Both give the same answers. Safe for many threads; not for use inside a transaction.
 */
public final class Board {
    private static final int MOST_WORDS = 10;
    private static final int LONGEST_WORD = 200;

    private final BoardEntries entries;
    private final Network network;
    private final Clock clock;
    private final @Nullable BoardIndex index;

    private Board(BoardEntries entries, Network network, Clock clock, @Nullable BoardIndex index) {
        this.entries = entries;
        this.network = network;
        this.clock = clock;
        this.index = index;
    }

    /** A board that is read from the store at its first use, and kept up from then on. */
    public static Board inMemory(BoardEntries entries, Network network, Clock clock) {
        return new Board(entries, network, clock, new BoardIndex(entries, clock));
    }

    /** A board that asks the store each time. */
    public static Board inStore(BoardEntries entries, Network network, Clock clock) {
        return new Board(entries, network, clock, null);
    }

    /**
     * One page of what was found; the first ten words count, and of each the first 200 characters.
     *
     * @throws nl.oproep.kernel.OproepException when the store could not be read
     */
    public BoardPage search(BoardSearch search) {
        var query = query(search);
        return index == null
                ? entries.search(query)
                : index.edition(query.today()).search(query);
    }

    /**
     * What one can choose from within this question, with how many one would find.
     *
     * @throws nl.oproep.kernel.OproepException when the store could not be read
     */
    public Facets facets(BoardSearch search) {
        var query = query(search);
        return index == null
                ? FacetCounts.of(entries.tally(query.broad()), query)
                : index.edition(query.today()).facets(query);
    }

    /**
     * How an open assignment stands on the board, without asking the store, for instance to see whether a cached page is still of its version. Empty when it is not known to be on the board: {@link
     * nl.oproep.assignment.Publications#find} says what it is then; a board in the store never knows.
     *
     * @throws nl.oproep.kernel.OproepException when the store could not be read
     */
    public Optional<BoardEntry> find(Reference reference) {
        return index == null
                ? Optional.empty()
                : Optional.ofNullable(index.edition(today()).find(reference.value()));
    }

    /**
     * A number that stays the same as long as every search on this node gives what it gave before, for caches of the list; it means nothing elsewhere or after a restart. Empty for a board in the store.
     *
     * @throws nl.oproep.kernel.OproepException when the store could not be read
     */
    public OptionalLong edition() {
        return index == null
                ? OptionalLong.empty()
                : OptionalLong.of(index.edition(today()).number());
    }

    /** Says that an assignment was changed through this node; called after the commit. What is asked from now on is answered with the change. */
    public void touch() {
        if (index != null) {
            index.touch();
        }
    }

    private BoardQuery query(BoardSearch search) {
        List<String> words = search.text() == null
                ? List.of()
                : Words.of(search.text()).stream()
                        .limit(MOST_WORDS)
                        .map(Board::beginning)
                        .toList();
        return new BoardQuery(
                words,
                search.discipline(),
                search.region(),
                search.remote(),
                search.order(),
                search.asOf(),
                today(),
                search.page(),
                search.size());
    }

    private static String beginning(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST_WORD
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), network.timeZone());
    }
}
