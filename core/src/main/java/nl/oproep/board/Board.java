package nl.oproep.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.oproep.board.spi.BoardEntries;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Words;

/** Searching and browsing what is open, newest first. */
public final class Board {
    private static final int MOST_WORDS = 10;

    private final BoardEntries entries;
    private final Network network;
    private final Clock clock;

    public Board(BoardEntries entries, Network network, Clock clock) {
        this.entries = entries;
        this.network = network;
        this.clock = clock;
    }

    /** One page of what was found; the first ten words count. */
    public BoardPage search(BoardSearch search) {
        var today = LocalDate.ofInstant(clock.instant(), network.timeZone());
        List<String> words = search.text() == null ? List.of() : Words.of(search.text());
        return entries.search(new BoardQuery(
                words.subList(0, Math.min(words.size(), MOST_WORDS)),
                search.discipline(),
                search.region(),
                search.remote(),
                today,
                search.page(),
                search.size()));
    }
}
