package nl.oproep.sponsorship;

/** Reaches for a room that is not in the row of {@code sponsorship}. */
record Broken(nl.oproep.board.BoardQuery part) {}
