package nl.oproep.procedure;

/** Reaches for a room that is not in the row of {@code procedure}. */
record Broken(nl.oproep.board.BoardQuery part) {}
