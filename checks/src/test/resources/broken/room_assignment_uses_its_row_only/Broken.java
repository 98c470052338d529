package nl.oproep.assignment;

/** Reaches for a room that is not in the row of {@code assignment}. */
record Broken(nl.oproep.board.BoardQuery part) {}
