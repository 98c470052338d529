package nl.oproep.newsletter;

/** Reaches for a room that is not in the row of {@code newsletter}. */
record Broken(nl.oproep.board.BoardQuery part) {}
