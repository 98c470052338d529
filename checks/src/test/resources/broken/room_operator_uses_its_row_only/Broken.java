package nl.oproep.operator;

/** Reaches for a room that is not in the row of {@code operator}. */
record Broken(nl.oproep.board.BoardQuery part) {}
