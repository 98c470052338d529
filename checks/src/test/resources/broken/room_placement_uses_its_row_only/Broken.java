package nl.oproep.placement;

/** Reaches for a room that is not in the row of {@code placement}. */
record Broken(nl.oproep.board.BoardQuery part) {}
