package nl.oproep.terms;

/** Reaches for a room that is not in the row of {@code terms}. */
record Broken(nl.oproep.requirement.Requirement part) {}
