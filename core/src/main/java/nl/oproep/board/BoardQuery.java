package nl.oproep.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for on the board.
 *
 * @param words every one of them is the beginning of some word in title, text, region or requirement labels; in the form of {@link nl.oproep.kernel.Words#of}
 * @param discipline a code, or null for all
 * @param region equal but for letter case and accents, or null for all
 * @param remote whether it must be possible from elsewhere
 * @param order of what is found
 * @param asOf what was published after it is not found, or null
 * @param today in the network's time zone: what closed before it is not found
 * @param page from 1
 * @param size of a page, 1 to 100
 */
public record BoardQuery(
        List<String> words,
        @Nullable String discipline,
        @Nullable String region,
        boolean remote,
        BoardOrder order,
        @Nullable Instant asOf,
        LocalDate today,
        int page,
        int size) {

    public BoardQuery {
        words = List.copyOf(words);
        if (page < 1 || size < 1 || size > 100) {
            throw new IllegalArgumentException("pages count from 1 and have 1 to 100 entries");
        }
    }

    /** Newest first, with all that is there now. */
    public BoardQuery(
            List<String> words,
            @Nullable String discipline,
            @Nullable String region,
            boolean remote,
            LocalDate today,
            int page,
            int size) {
        this(words, discipline, region, remote, BoardOrder.NEWEST, null, today, page, size);
    }

    /** The words alone, without what can be chosen from. */
    BoardQuery broad() {
        return new BoardQuery(words, null, null, false, BoardOrder.NEWEST, asOf, today, 1, 1);
    }

    /** How many entries come before this page. */
    public int offset() {
        return Math.toIntExact((long) (page - 1) * size);
    }
}
