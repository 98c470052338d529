package nl.oproep.mail;

/** Reaches for a room that is not in the row of {@code mail}. */
record Broken(nl.oproep.assignment.Reference part) {}
