package nl.oproep.billing;

/** A bill for a poster: reaches for a room that is not in the row of {@code billing}. */
record Broken(nl.oproep.assignment.Reference owed) {}
