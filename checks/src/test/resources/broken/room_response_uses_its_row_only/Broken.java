package nl.oproep.response;

/** Reaches for a room that is not in the row of {@code response}. */
record Broken(nl.oproep.board.BoardQuery part) {}
