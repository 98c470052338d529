package nl.oproep.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor asks of the board.
 *
 * @param text words in any form, or null; each must be the beginning of a word of the assignment
 * @param discipline a code, or null for all
 * @param region letter case and accents aside, or null for all
 * @param remote true for those that can be done from elsewhere only
 * @param order of what is found
 * @param asOf what was published after it is left out; null for nothing
 * @param page from 1
 * @param size 1 to 100
 */
public record BoardSearch(
        @Nullable String text,
        @Nullable String discipline,
        @Nullable String region,
        boolean remote,
        BoardOrder order,
        @Nullable Instant asOf,
        int page,
        int size) {

    /** The first page of all, newest first. */
    public static final BoardSearch ALL = new BoardSearch(null, null, null, false, 1, 20);

    /** Newest first, with all that is there now. */
    public BoardSearch(
            @Nullable String text,
            @Nullable String discipline,
            @Nullable String region,
            boolean remote,
            int page,
            int size) {
        this(text, discipline, region, remote, BoardOrder.NEWEST, null, page, size);
    }

    /** The same question, another page of it. */
    public BoardSearch page(int number, int entries) {
        return new BoardSearch(text, discipline, region, remote, order, asOf, number, entries);
    }
}
