package nl.oproep.announcement;

/** Reaches for a room that is not in the row of {@code announcement}. */
record Broken(nl.oproep.board.BoardQuery part) {}
