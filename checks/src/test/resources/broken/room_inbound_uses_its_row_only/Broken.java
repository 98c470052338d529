package nl.oproep.inbound;

/** Reaches for a room that is not in the row of {@code inbound}. */
record Broken(nl.oproep.board.BoardQuery part) {}
