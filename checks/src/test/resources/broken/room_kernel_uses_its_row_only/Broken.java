package nl.oproep.kernel;

/** Reaches for a room that is not in the row of {@code kernel}. */
record Broken(nl.oproep.assignment.Reference part) {}
