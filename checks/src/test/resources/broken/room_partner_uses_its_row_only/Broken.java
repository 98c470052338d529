package nl.oproep.partner;

/** Reaches for a room that is not in the row of {@code partner}. */
record Broken(nl.oproep.assignment.Reference part) {}
