package nl.oproep.kernel;

/** One half of a circle. */
public record Coming(nl.oproep.board.Going going) {}
