package nl.oproep.board;

import java.util.List;

/**
 * One page of what was found.
 *
 * @param entries newest first
 * @param total how many were found on all pages
 */
public record BoardPage(List<BoardEntry> entries, int total) {

    public BoardPage {
        entries = List.copyOf(entries);
    }
}
