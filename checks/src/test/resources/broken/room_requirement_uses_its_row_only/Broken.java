package nl.oproep.requirement;

/** Reaches for a room that is not in the row of {@code requirement}. */
record Broken(nl.oproep.terms.Consent part) {}
