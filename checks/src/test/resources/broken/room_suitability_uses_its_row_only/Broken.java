package nl.oproep.suitability;

/** Reaches for a room that is not in the row of {@code suitability}. */
record Broken(nl.oproep.assignment.Profile part) {}
