package nl.oproep.board;

/** Reaches for a room that is not in the row of {@code board}. */
record Broken(nl.oproep.response.Receipt part) {}
